// Makes pages nicer; every page works without it.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
  createAll,
} from 'govuk-frontend';
import { agendaOrder } from './agenda-order.js';
import { doubts } from './doubts.js';
import { goOn } from './go-on.js';
import { inPlace } from './in-place.js';
import { liveProgress } from './live-progress.js';
import { noteWriter } from './writing/note-writer.js';
import { passkeyAdd, passkeySignIn } from './passkeys.js';
import { planBoard } from './plan-board.js';
import { submitOnce } from './submit-once.js';
import { verifyFile } from './verify-file.js';

submitOnce(document);
for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

const modules = { 'agenda-order': agendaOrder, doubts, 'go-on': goOn, 'in-place': inPlace, 'live-progress': liveProgress, 'note-writer': noteWriter, 'passkey-add': passkeyAdd, 'passkey-sign-in': passkeySignIn, 'plan-board': planBoard, 'verify-file': verifyFile };
for (const [name, start] of Object.entries(modules)) {
  document.querySelectorAll(`[data-module="${name}"]`).forEach((root) => start(root));
}

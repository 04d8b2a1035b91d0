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
import { doubts } from './doubts.js';
import { goOn } from './go-on.js';
import { inPlace } from './in-place.js';
import { liveProgress } from './live-progress.js';
import { noteWriter } from './writing/note-writer.js';
import { passkeyAdd, passkeySignIn } from './passkeys.js';

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

const modules = { doubts, 'go-on': goOn, 'in-place': inPlace, 'live-progress': liveProgress, 'note-writer': noteWriter, 'passkey-add': passkeyAdd, 'passkey-sign-in': passkeySignIn };
for (const [name, start] of Object.entries(modules)) {
  document.querySelectorAll(`[data-module="${name}"]`).forEach((root) => start(root));
}

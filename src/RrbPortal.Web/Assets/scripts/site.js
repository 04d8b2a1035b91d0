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
import { liveProgress } from './live-progress.js';

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

const modules = { 'agenda-order': agendaOrder, doubts, 'go-on': goOn, 'live-progress': liveProgress };
for (const [name, start] of Object.entries(modules)) {
  document.querySelectorAll(`[data-module="${name}"]`).forEach((root) => start(root));
}

// Presses "Go on" by itself after a moment; the link beside it stops that.
const pause = 800;

export function goOn(form) {
  window.setTimeout(() => form.querySelector('button')?.click(), pause);
}

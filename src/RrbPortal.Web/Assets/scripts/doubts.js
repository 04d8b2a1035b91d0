// Goes from doubt to doubt with one key, until somebody switches it off. Without script, each doubt links to the next.
const storageKey = 'doubt-keys';

export function doubts() {
  const hint = document.querySelector('.doubt-keys');
  const box = document.getElementById('doubt-keys');
  if (!hint || !box) {
    return;
  }

  hint.hidden = false;
  box.checked = remembered();
  box.addEventListener('change', () => remember(box.checked));
  document.addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) {
      return;
    }

    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (step) {
      event.preventDefault();
      go(step);
    }
  });
}

function go(step) {
  const all = [...document.querySelectorAll('.doubt')];
  const here = all.findIndex((doubt) => doubt.contains(document.activeElement));
  const next = here < 0 ? all[0] : all[here + step];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: 'center' });
    return;
  }

  // The next one stands on another page of the file.
  const link = all[here]?.querySelector(step > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
  if (link) {
    window.location.href = link.href;
  }
}

function isTyping(element) {
  return element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName) && element.type !== 'checkbox';
}

function remembered() {
  try {
    return window.localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function remember(on) {
  try {
    window.localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Then it holds for this page alone.
  }
}

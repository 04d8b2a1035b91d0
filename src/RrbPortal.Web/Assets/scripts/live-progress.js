// Looks again now and then while files are being read, and puts what has changed into the page. Focus stays where it is.
const pause = 2000;

export function liveProgress(root) {
  if (root.dataset.state !== 'Reading') {
    return;
  }

  const look = async () => {
    try {
      const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } });
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
      if (page && renew(page)) {
        return;
      }
    } catch {
      // The portal does not answer; the next look may find it again.
    }

    window.setTimeout(look, pause);
  };
  window.setTimeout(look, pause);
}

// Whether reading has come to its end.
function renew(page) {
  const reading = page.querySelector('[data-module="live-progress"][data-state="Reading"]');
  if (!reading) {
    // The buttons are others now. Whoever is in the middle of something is not disturbed.
    if (document.activeElement === document.body || !document.activeElement) {
      window.location.reload();
    } else {
      const words = document.getElementById('reading-words');
      words.replaceChildren(link());
    }
    return true;
  }

  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (fresh && fresh.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
      part.replaceChildren(...fresh.childNodes);
    }
  }
  return false;
}

function link() {
  const element = document.createElement('a');
  element.className = 'govuk-link';
  element.href = window.location.pathname;
  element.textContent = 'All files are read. Show the page again';
  return element;
}

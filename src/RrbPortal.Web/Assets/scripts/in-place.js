// Opens the form that a link leads to where the link stands, so that the page stays where it is.
export function inPlace(link) {
  link.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }

    event.preventDefault();
    const form = await formAt(link.href);
    if (!form) {
      window.location.assign(link.href);
      return;
    }

    // A form with something typed in it is not thrown away: the page asks, as it does without script.
    const open = document.getElementById('form');
    if (open && isTyped(open) && !window.confirm('Leave what you have typed in the other form?')) {
      return;
    }

    open?.remove();
    document.querySelectorAll('[data-in-place-hidden]').forEach(show);
    const place = link.closest('.row-actions') ?? link.closest('p') ?? link;
    place.after(form);
    place.hidden = true;
    place.dataset.inPlaceHidden = '';
    form.querySelector('[data-in-place-cancel]')?.addEventListener('click', (cancel) => {
      cancel.preventDefault();
      form.remove();
      show(place);
      link.focus();
    });
    form.querySelector('textarea')?.focus();
  });
}

async function formAt(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    return page?.getElementById('form');
  } catch {
    return null;
  }
}

function isTyped(form) {
  return [...form.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue);
}

function show(place) {
  place.hidden = false;
  delete place.dataset.inPlaceHidden;
}

// A form that is on its way is not sent again by an impatient finger, whichever button it presses.
const wait = 5000;

export function submitOnce(page) {
  const sent = new WeakSet();
  page.addEventListener('submit', (event) => {
    const form = event.target;
    // A form that another script has taken stays where it is; one that only asks may ask again.
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }

    if (sent.has(form)) {
      event.preventDefault();
      return;
    }

    sent.add(form);
    // A download leaves the page standing, and so does coming back to it.
    const again = () => sent.delete(form);
    window.setTimeout(again, wait);
    window.addEventListener('pageshow', again, { once: true });
  });
}

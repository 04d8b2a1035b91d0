// Items of an agenda can be dragged to their place. The buttons beside each item do the same without script.
export function agendaOrder(list) {
  const form = document.getElementById('agenda-place');
  if (!form) {
    return;
  }

  let dragged = null;
  const items = () => [...list.querySelectorAll('[data-item]')];
  for (const item of items()) {
    item.draggable = true;
    item.classList.add('agenda__item--draggable');
    item.addEventListener('dragstart', (event) => {
      // Words in a field are selected by dragging, too.
      if (event.target !== item) {
        return;
      }
      dragged = item;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', item.dataset.item);
      item.classList.add('agenda__item--dragged');
    });
    item.addEventListener('dragend', () => {
      item.classList.remove('agenda__item--dragged');
      mark(null);
      dragged = null;
    });
    item.addEventListener('dragover', (event) => {
      if (dragged && item !== dragged && fits(item)) {
        event.preventDefault();
        mark(item, isBelow(event, item));
      }
    });
    item.addEventListener('drop', (event) => {
      if (dragged && item !== dragged && fits(item)) {
        event.preventDefault();
        send(dragged, item, isBelow(event, item));
      }
    });
  }

  // An item with sub-items stays among the items; it takes its sub-items with it.
  const fits = (target) => target.dataset.parent !== dragged.dataset.item && (!target.dataset.parent || !hasSubItems(dragged));
  const hasSubItems = (item) => items().some((other) => other.dataset.parent === item.dataset.item);
  const isBelow = (event, item) => event.clientY > item.getBoundingClientRect().top + item.offsetHeight / 2;

  function mark(target, below) {
    for (const item of items()) {
      item.classList.toggle('agenda__item--before', item === target && !below);
      item.classList.toggle('agenda__item--after', item === target && below);
    }
  }

  function send(item, target, below) {
    const siblings = items().filter((other) => other.dataset.parent === target.dataset.parent && other !== item);
    const before = below ? siblings[siblings.indexOf(target) + 1] : target;
    form.elements.entry.value = item.dataset.item;
    form.elements.parent.value = target.dataset.parent ?? '';
    form.elements.before.value = before?.dataset.item ?? '';
    form.submit();
  }
}

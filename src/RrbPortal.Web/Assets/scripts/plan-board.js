// Lets a topic be dragged onto a meeting, or before another topic. It fills and sends the forms that stand beside it.
export function planBoard(root) {
  const topics = [...root.querySelectorAll('[data-topic]')];
  if (topics.length === 0) {
    return;
  }

  root.querySelectorAll('.plan-hint').forEach((hint) => { hint.hidden = false; });
  let dragged = null;
  for (const topic of topics) {
    topic.draggable = true;
    topic.addEventListener('dragstart', (event) => {
      dragged = topic;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', topic.querySelector('h3').textContent);
    });
    topic.addEventListener('dragend', () => { dragged = null; });
    takeDrops(topic, () => dragged && dragged !== topic, (event) => place(dragged, isLowerHalf(topic, event) ? after(topic) : topic.dataset.topic));
  }

  for (const meeting of root.querySelectorAll('[data-meeting]')) {
    takeDrops(meeting, () => dragged, () => take(dragged, meeting));
  }
}

function takeDrops(element, isWelcome, dropped) {
  element.addEventListener('dragover', (event) => {
    if (isWelcome()) {
      event.preventDefault();
      element.classList.add('plan-target');
    }
  });
  element.addEventListener('dragleave', () => element.classList.remove('plan-target'));
  element.addEventListener('drop', (event) => {
    element.classList.remove('plan-target');
    if (isWelcome()) {
      event.preventDefault();
      dropped(event);
    }
  });
}

function isLowerHalf(element, event) {
  const box = element.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}

// The topic behind this one; none behind the last.
function after(topic) {
  return topic.nextElementSibling?.dataset.topic ?? '';
}

function place(topic, before) {
  const form = topic.querySelector('form[data-plan-move]');
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'before';
  field.value = before;
  form.append(field);
  form.submit();
}

function take(topic, meeting) {
  const form = topic.querySelector('form[data-plan-take]');
  form.querySelector('select').value = meeting.dataset.meeting;
  const reason = form.querySelector('input[name="reason"]');
  if (meeting.dataset.issued && reason && !reason.value.trim()) {
    // What comes late has to say why. The browser moves the focus once more at the end of a drag.
    window.setTimeout(() => reason.focus());
    return;
  }

  form.submit();
}

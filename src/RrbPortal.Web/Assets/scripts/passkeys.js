// Passkeys: asks the portal what to ask the browser, and sends what it answers. Without them the forms stay hidden.
const known = () =>
  Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON);

const failed = 'Your browser did not use a passkey. Try again';

function say(form, words) {
  const place = form.querySelector('[data-problem]');
  place.textContent = words;
  place.hidden = !words;
}

async function ask(form) {
  const answer = await fetch(form.dataset.ask, { method: 'POST', body: new FormData(form) });
  if (answer.status === 429) {
    throw new Error('Too many tries. Wait a minute, then try again');
  }

  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(body.problem ?? failed);
  }

  return body;
}

async function run(form, use) {
  say(form, '');
  let options;
  try {
    options = await ask(form);
  } catch (problem) {
    say(form, problem instanceof SyntaxError ? failed : problem.message);
    return;
  }

  try {
    form.querySelector('[name="Credential"]').value = JSON.stringify(await use(options));
  } catch {
    say(form, failed);
    return;
  }

  form.querySelectorAll('input[type="password"]').forEach((field) => { field.value = ''; });
  form.submit();
}

function start(form, use) {
  if (!known()) {
    return;
  }

  form.hidden = false;
  let isAsking = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!isAsking) {
      isAsking = true;
      await run(form, use);
      isAsking = false;
    }
  });
}

export function passkeySignIn(form) {
  start(form, (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
}

export function passkeyAdd(form) {
  if (known()) {
    document.querySelectorAll('[data-without-passkeys]').forEach((words) => { words.hidden = true; });
  }

  start(form, (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
}

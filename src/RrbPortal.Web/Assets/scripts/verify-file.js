// Computes the SHA-256 of a file here, in the browser, and asks the portal for that alone. The file is sent nowhere.
const searched = 20_000_000;
const marks = [
  /SHA-256 of the published content:[^0-9a-f]{0,20}([0-9a-f]{64})(?![0-9a-f])/g,
  /"contentHash":\s*\{\s*"algorithm":\s*"SHA-256",\s*"value":\s*"([0-9a-f]{64})"/g,
];

export function verifyFile(root) {
  if (!window.isSecureContext || !window.crypto?.subtle) {
    root.querySelector('[data-choice]').remove();
    root.querySelector('[data-not-here]').hidden = false;
    return;
  }

  const choice = root.querySelector('[data-choice]');
  const input = root.querySelector('input[type="file"]');
  const words = root.querySelector('[role="status"]');
  choice.hidden = false;
  input.addEventListener('change', () => check(root, input.files, words));
  choice.addEventListener('dragover', (event) => {
    event.preventDefault();
    choice.classList.add('verify-choice--over');
  });
  choice.addEventListener('dragleave', () => choice.classList.remove('verify-choice--over'));
  choice.addEventListener('drop', (event) => {
    event.preventDefault();
    choice.classList.remove('verify-choice--over');
    check(root, event.dataTransfer.files, words);
  });
}

async function check(root, files, words) {
  if (files.length !== 1) {
    words.textContent = files.length === 0 ? '' : 'Choose one file at a time.';
    return;
  }

  const file = files[0];
  if (file.size > Number(root.dataset.largest)) {
    words.textContent = `“${file.name}” is too large to be checked here. Compute its SHA-256 yourself, and enter it below.`;
    return;
  }

  words.textContent = `Computing the SHA-256 of “${file.name}”…`;
  try {
    const bytes = await file.arrayBuffer();
    const hash = hexadecimal(await window.crypto.subtle.digest('SHA-256', bytes));
    const named = bytes.byteLength <= searched ? contentNamedIn(bytes) : null;
    window.location.assign(`${root.dataset.address}/${hash}${named ? `?names=${named}` : ''}`);
  } catch {
    words.textContent = `“${file.name}” could not be read. Choose a file that lies on this device.`;
  }
}

function hexadecimal(buffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The published content that the file says it is made of, if it names one and no other. Nothing else is taken out of it.
function contentNamedIn(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const named = new Set(marks.flatMap((mark) => [...text.matchAll(mark)].map((match) => match[1])));
  return named.size === 1 ? [...named][0] : null;
}

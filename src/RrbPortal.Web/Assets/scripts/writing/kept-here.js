// What was typed and the portal does not have yet, in this tab of this browser alone. It ends with the tab.
export function keep(key, value) {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function kept(key) {
  try {
    return JSON.parse(window.sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

export function drop(key) {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // Then there was nothing kept either.
  }
}

export function dropAll(prefix) {
  try {
    Object.keys(window.sessionStorage).filter((key) => key.startsWith(prefix)).forEach(drop);
  } catch {
    // As above.
  }
}

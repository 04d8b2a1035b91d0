// One text that is being written: kept on the server while somebody types, put into the note soon after, and never
// thrown away before the portal has it.
import { drop, keep, kept } from './kept-here.js';
import { lost, refused, signedOut } from './portal.js';

const quiet = 1500;
const longest = 20000;
const again = 5000;

export class WrittenText {
  constructor(area, section, note) {
    this.area = area;
    this.note = note;
    this.item = section.dataset.item;
    this.field = area.dataset.text;
    this.began = document.getElementById(area.dataset.began);
    this.version = section.querySelector('[data-version]');
    this.says = document.getElementById(area.dataset.says);
    this.work = Promise.resolve();
    this.working = 0;
    this.stopped = false;
    this.underWay = null;
    this.key = `${note.prefix}${this.item}:${this.field}`;
    area.addEventListener('input', () => this.typed());
    area.addEventListener('blur', () => this.put());
    this.bringBack();
    this.grow();
  }

  get dirty() {
    return !same(this.area.value, this.began.value);
  }

  // What this tab kept, because the portal could not be reached or the page was left too soon.
  bringBack() {
    const copy = kept(this.key);
    if (!copy) {
      return;
    }
    if (same(copy.text, this.area.value) || this.dirty) {
      drop(this.key);
      return;
    }

    this.area.value = copy.text;
    this.began.value = copy.began;
    this.underWay = copy.underWay ?? null;
    this.typed();
    this.say('You typed this before the page was left. It is not saved yet.', 'trouble');
  }

  typed() {
    this.grow();
    clearTimeout(this.holding);
    if (!this.dirty) {
      return;
    }

    this.keep();
    this.say('Not saved yet', 'typing');
    if (this.stopped) {
      return;
    }

    this.holding = setTimeout(() => this.hold(), quiet);
    this.putting ??= setTimeout(() => this.put(), longest);
  }

  // With what was sent and not answered: should the page be left now, the next one knows its own text again.
  keep() {
    keep(this.key, { text: this.area.value, began: this.began.value, underWay: this.underWay });
  }

  hold() {
    return this.inTurn(async () => {
      if (!this.dirty || this.stopped) {
        return;
      }
      const sent = this.area.value;
      const answer = await this.note.portal.post('Hold', this.values(sent));
      if (typeof answer === 'string') {
        this.troubled(answer);
      } else if (same(this.area.value, sent)) {
        this.say('Held, not saved yet', 'held');
      }
      this.note.lookBeside(this);
    });
  }

  put() {
    clearTimeout(this.holding);
    clearTimeout(this.putting);
    this.putting = null;
    return this.inTurn(async () => {
      if (!this.dirty || this.stopped) {
        return;
      }
      const sent = this.area.value;
      this.underWay ??= sent;
      this.keep();
      const answer = await this.note.portal.post('Put', this.values(sent));
      if (typeof answer === 'string') {
        this.troubled(answer);
        return;
      }
      this.underWay = null;
      this.note.connected();
      this.answered(answer, sent);
      this.note.lookBeside(this);
    });
  }

  answered(answer, sent) {
    const untouched = same(this.area.value, sent);
    if (answer.fate === 'Saved' || answer.fate === 'AsStored' || answer.fate === 'Merged') {
      this.version.value = answer.version;
      this.began.value = sent;
      if (answer.fate === 'Merged' && untouched) {
        this.show(answer.stored);
      }
      if (!untouched) {
        this.typed();
        return;
      }
      drop(this.key);
      const words = answer.fate === 'Merged' ? `Saved ${answer.at}, together with what somebody else wrote meanwhile` : `Saved ${answer.at}`;
      this.say(words, answer.fate === 'Merged' ? 'merged' : 'saved');
    } else if (answer.fate === 'Both') {
      this.stopped = true;
      this.say('Somebody else changed the same words. Yours are kept for you: ', 'trouble', button('Look at both texts', this.note.form.action));
    } else if (answer.fate === 'Removed') {
      this.stopped = true;
      this.say('Somebody removed this item. What you typed is kept for you: ', 'trouble', button('Show the page again', this.note.form.action));
    } else {
      this.say(`${answer.reason} What you typed is kept for you.`, 'trouble');
    }
  }

  troubled(why) {
    this.note.disconnected();
    if (why === signedOut) {
      this.say('You have been signed out. Your text is kept in this browser; it is saved when you have signed in again: ', 'trouble', link('sign in (opens in a new tab)', '/account/sign-in'));
    } else if (why === lost) {
      this.say('Not connected: kept in this browser', 'trouble');
    } else if (why === refused) {
      this.say('Not saved: the portal did not take it. It is kept in this browser, and tried again', 'trouble');
    }
    this.putting ??= setTimeout(() => this.put(), again);
  }

  // What is stored now, where it is another version than the one that stands here.
  renew(stored, version, at) {
    if (this.working > 0) {
      return false;
    }
    if (this.underWay !== null && same(stored, this.underWay)) {
      // The answer was lost, the text was not.
      this.began.value = this.underWay;
      this.underWay = null;
      this.arrived(at);
    } else if (!this.dirty) {
      if (!same(stored, this.began.value)) {
        this.show(stored);
        this.say(`Changed by somebody else at ${at}`, 'theirs');
      }
    } else if (same(stored, this.area.value)) {
      this.began.value = this.area.value;
      this.arrived(at);
    } else if (!same(stored, this.began.value)) {
      this.say('Somebody else is changing this text too. What you both wrote is put together when yours is saved', 'theirs');
    }
    return true;
  }

  arrived(at) {
    if (this.dirty) {
      this.keep();
    } else {
      drop(this.key);
      this.say(`Saved ${at}`, 'saved');
    }
  }

  show(text) {
    const { selectionStart, selectionEnd, scrollTop } = this.area;
    this.area.value = text;
    this.began.value = text;
    if (document.activeElement === this.area) {
      this.area.setSelectionRange(selectionStart, selectionEnd);
    }
    this.area.scrollTop = scrollTop;
    this.grow();
  }

  insert(text) {
    const end = this.area.selectionEnd === 0 ? this.area.value.length : this.area.selectionEnd;
    const before = this.area.value.slice(0, end).trimEnd();
    const beginning = `${before}${before.length > 0 ? '\n\n' : ''}${text}`;
    this.area.value = `${beginning}${this.area.value.slice(end)}`;
    this.area.focus();
    this.area.setSelectionRange(beginning.length, beginning.length);
    this.typed();
  }

  replaceLine(from, to) {
    this.area.value = this.area.value.split('\n').map((line) => (line === from ? to : line)).join('\n');
    this.area.focus();
    this.typed();
  }

  values(text) {
    return { item: this.item, field: this.field, text, began: this.began.value, earlier: this.underWay ?? '', version: this.version.value };
  }

  // One thing at a time: what is sent follows from what was answered before.
  inTurn(step) {
    this.working += 1;
    this.work = this.work.then(step).finally(() => {
      this.working -= 1;
    });
    return this.work;
  }

  say(words, kind, more) {
    this.says.replaceChildren(words, ...(more ? [more] : []));
    this.says.classList.toggle('writing-says--trouble', kind === 'trouble');
    this.note.announcer.say(words, kind);
  }

  grow() {
    if (!CSS.supports('field-sizing', 'content')) {
      this.area.style.height = 'auto';
      this.area.style.height = `${this.area.scrollHeight + 4}px`;
    }
  }
}

function same(one, other) {
  return one.replace(/\r\n?/g, '\n').trimEnd() === other.replace(/\r\n?/g, '\n').trimEnd();
}

function button(words, address) {
  const element = document.createElement('button');
  element.type = 'submit';
  element.className = 'link-button';
  element.formAction = address;
  element.textContent = words;
  return element;
}

function link(words, address) {
  const element = document.createElement('a');
  element.className = 'govuk-link';
  element.href = address;
  element.target = '_blank';
  element.textContent = words;
  return element;
}

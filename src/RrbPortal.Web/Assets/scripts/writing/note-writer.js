// Saves the note while it is written, shows what others change, and keeps what cannot be sent. Without script the page
// is one form that saves when a button is pressed.
import { Announcer } from './announcer.js';
import { dropAll, keep, kept } from './kept-here.js';
import { lost, Portal } from './portal.js';
import { WrittenText } from './written-text.js';

const between = 5000;
const awake = 10 * 60 * 1000;
const besideAfter = 800;

export function noteWriter(form) {
  new NoteWriter(form).start();
}

class NoteWriter {
  constructor(form) {
    this.form = form;
    this.portal = new Portal(form);
    this.announcer = new Announcer(form.querySelector('[data-writing-status]'));
    this.words = form.querySelector('[data-writing-words]');
    this.prefix = `note:${form.dataset.writer}:${this.portal.address}:`;
    this.isConnected = true;
    this.active = Date.now();
    this.previewed = new Set();
  }

  start() {
    this.forgetWhatArrived();
    this.sections = [...this.form.querySelectorAll('.writing-item[data-item]')];
    this.texts = this.sections.flatMap((section) => [...section.querySelectorAll('[data-text]')].map((area) => new WrittenText(area, section, this)));
    this.form.addEventListener('submit', (event) => this.submitting(event));
    this.form.addEventListener('click', (event) => this.clicked(event));
    for (const sign of ['pointerdown', 'keydown']) {
      document.addEventListener(sign, () => {
        this.active = Date.now();
      });
    }
    document.addEventListener('visibilitychange', () => (document.hidden ? this.putAll() : this.look()));
    window.addEventListener('online', () => this.putAll());
    window.addEventListener('beforeunload', (event) => {
      if (!this.sending && !this.isConnected && this.texts.some((text) => text.dirty)) {
        event.preventDefault();
      }
    });
    window.addEventListener('pageshow', () => {
      this.sending = false;
    });
    setInterval(() => this.look(), between);
    if (this.texts.some((text) => text.underWay !== null)) {
      this.look();
    }
  }

  // The portal says which of our forms it has received last: what was kept until then is safe.
  forgetWhatArrived() {
    const { received } = this.form.dataset;
    if (received && kept(`sent:${this.prefix}`) === received) {
      dropAll(this.prefix);
    }
  }

  putAll() {
    return Promise.allSettled(this.texts.map((text) => text.put()));
  }

  async submitting(event) {
    if (this.looking || this.texts.some((text) => text.working > 0)) {
      // What is on its way would look like somebody else's change.
      event.preventDefault();
      await Promise.allSettled([this.looking, ...this.texts.map((text) => text.work)]);
      this.form.requestSubmit(event.submitter);
      return;
    }

    const sent = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.form.querySelector('[data-sent]').value = sent;
    keep(`sent:${this.prefix}`, sent);
    this.sending = true;
  }

  clicked(event) {
    const pressed = event.target.closest('button');
    const section = pressed?.closest('.writing-item');
    const text = section && this.texts.find((one) => one.item === section.dataset.item && one.field === 'PublicText');
    if (!text) {
      return;
    }

    if (pressed.dataset.to) {
      event.preventDefault();
      text.replaceLine(pressed.value, pressed.dataset.to);
    } else if (pressed.dataset.insert) {
      event.preventDefault();
      const speaker = document.getElementById(pressed.dataset.insert);
      if (speaker.value.trim().length > 0) {
        text.insert(`${speaker.value.trim()} \u2013 `);
        speaker.value = '';
      }
    } else if (pressed.formAction.includes('handler=Look')) {
      event.preventDefault();
      this.previewed.add(text.item);
      this.beside(text, true);
    }
  }

  connected() {
    if (!this.isConnected) {
      this.isConnected = true;
      this.putAll();
    }
  }

  disconnected() {
    this.isConnected = false;
  }

  look() {
    if (!document.hidden && !this.looking && Date.now() - this.active <= awake) {
      this.looking = this.seeOthers().finally(() => {
        this.looking = null;
      });
    }
  }

  async seeOthers() {
    const versions = new Map(this.sections.map((section) => [section.dataset.item, section.querySelector('[data-version]')]));
    const now = await this.portal.now([...versions].map(([item, version]) => `${item}.${version.value}`).join('-'));
    if (typeof now === 'string') {
      if (now === lost) {
        this.disconnected();
      }
      return;
    }

    this.connected();
    now.changed.forEach((item) => this.renew(item, versions.get(String(item.id)), now.at));
    this.tell(now);
  }

  renew(item, version, at) {
    const texts = this.texts.filter((text) => text.item === String(item.id));
    const stored = { PublicText: item.publicText, InternalText: item.internalText };
    if (texts.some((text) => text.working > 0)) {
      return;
    }
    texts.forEach((text) => text.renew(stored[text.field], item.version, at));
    version.value = item.version;
    const title = texts[0]?.area.closest('.writing-item').querySelector('[data-item-title]');
    if (title && title.textContent !== item.title) {
      title.textContent = item.title;
    }
    if (texts[0]) {
      this.lookBeside(texts[0]);
    }
  }

  tell(now) {
    const news = now.closed ? `${now.closed} What you type now is kept for you, and is not part of the note.`
      : now.gone.length > 0 ? 'Somebody removed an item. Save all to show the page again.'
        : now.added > 0 ? 'Somebody added an item. Save all to show the page again.'
          : null;
    if (news && news !== this.news) {
      this.news = news;
      this.words.textContent = news;
      this.announcer.say(news, news);
    }
  }

  lookBeside(text) {
    if (text.field !== 'PublicText') {
      return;
    }
    clearTimeout(text.besideSoon);
    text.besideSoon = setTimeout(() => this.beside(text), besideAfter);
  }

  // Findings, abbreviations, offers and preview of one text, drawn by the portal.
  async beside(text, asked = false) {
    const place = this.form.querySelector(`[data-beside="${text.item}"]`);
    const answer = await this.portal.post('Beside', text.values(text.area.value), 'html');
    if (typeof answer === 'string') {
      return;
    }

    const fresh = new DOMParser().parseFromString(answer.html, 'text/html');
    for (const part of ['preview', 'margin']) {
      const old = place.querySelector(`[data-part="${part}"]`);
      const now = fresh.querySelector(`[data-part="${part}"]`);
      if (part === 'preview' && !this.previewed.has(text.item) && old.children.length === 0) {
        continue;
      }
      if (now && old.innerHTML !== now.innerHTML && !old.contains(document.activeElement)) {
        old.replaceChildren(...now.childNodes);
      }
    }
    if (asked) {
      this.announcer.say('The preview and the findings are beside the text.', `preview ${text.item}`);
    }
  }
}

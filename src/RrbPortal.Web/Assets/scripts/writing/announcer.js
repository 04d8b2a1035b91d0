// Says aloud what a person should know, and not every two seconds that a text was saved.
const calm = 30000;

export class Announcer {
  constructor(region) {
    this.region = region;
    this.last = new Map();
  }

  say(words, kind) {
    const now = Date.now();
    if (kind === 'typing' || now - (this.last.get(kind) ?? 0) < calm) {
      return;
    }

    this.last.set(kind, now);
    if (kind === 'saved') {
      this.last.delete('trouble');
    }
    this.region.textContent = words;
  }
}

// Talks with the page's handlers. An answer is the answer itself, or the reason why there is none.
export const lost = 'lost';
export const signedOut = 'signed-out';
export const refused = 'refused';

// Longer ones are not sent by a page that is being left.
const longestOnLeaving = 60000;

export class Portal {
  constructor(form) {
    this.address = form.action.split('?')[0];
    this.writer = form.dataset.writer;
    this.token = form.elements.namedItem('__RequestVerificationToken');
  }

  async post(handler, values, kind = 'json') {
    const first = await this.send(handler, values, kind);
    if (first !== refused) {
      return first;
    }

    // Whoever signed in anew meanwhile needs a token of the new session.
    const now = await this.now('', true);
    if (typeof now === 'string' || !now.token) {
      return typeof now === 'string' ? now : refused;
    }

    this.token.value = now.token;
    return this.send(handler, values, kind);
  }

  async now(seen, token = false) {
    const answer = await this.ask(`${this.address}?handler=Now&seen=${seen}${token ? '&token=true' : ''}`, {}, 'json');
    // Somebody else at the same browser is not the writer of these texts.
    return typeof answer !== 'string' && answer.writer !== this.writer ? signedOut : answer;
  }

  send(handler, values, kind) {
    const body = new URLSearchParams({ ...values, __RequestVerificationToken: this.token.value });
    const keepalive = body.toString().length < longestOnLeaving;
    return this.ask(`${this.address}?handler=${handler}`, { method: 'POST', body, keepalive }, kind);
  }

  async ask(address, options, kind) {
    try {
      const answer = await fetch(address, { redirect: 'manual', ...options });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        return signedOut;
      }
      if (!answer.ok) {
        return refused;
      }
      return kind === 'json' ? await answer.json() : { html: await answer.text() };
    } catch {
      return lost;
    }
  }
}

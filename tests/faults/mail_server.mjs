// A real mail server that can be told to misbehave; keeps every letter that it has confirmed.
import { createRequire } from 'node:module';

const { SMTPServer } = createRequire(new URL('../../web/package.json', import.meta.url))('smtp-server');

const field = (text, name) => text.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1].trim();

export class MailServer {
  confirmed = []; // { id, to } in the order of confirmation
  asked = new Map(); // how often a letter to this address came as far as its text
  refused = new Set(); // addresses that there are not
  behave = () => 'confirm'; // of (address, times): what happens to its text: confirm, later, hang, drop

  async open() {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _, done) => done(this.refused.has(address) ? this.#no(550, 'There is no such person') : undefined),
      onData: (stream, session, done) => this.#take(stream, session, done),
    });
    this.server.on('error', () => {}); // a client that goes away
    await new Promise((opened) => this.server.listen(0, '127.0.0.1', opened));
    this.port = this.server.server.address().port;
  }

  #no(responseCode, sentence) {
    return Object.assign(new Error(sentence), { responseCode });
  }

  #take(stream, session, done) {
    const [{ address }] = session.envelope.rcptTo;
    const times = (this.asked.get(address) ?? 0) + 1;
    this.asked.set(address, times);
    const how = this.behave(address, times);
    if (how === 'drop') return this.#drop(session);
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      if (how === 'hang') return;
      if (how === 'later') return done(this.#no(451, 'Come back later'));
      const text = Buffer.concat(parts).toString();
      this.confirmed.push({ id: field(text, 'Message-Id'), to: address, text });
      done();
      this.after_confirming?.(address);
    });
  }

  /** In the middle of a message. */
  #drop(session) {
    for (const one of this.server.connections) if (one.session.id === session.id) one._socket.destroy();
  }

  /** The letter that is confirmed next. */
  next() {
    const known = this.confirmed.length;
    return new Promise((arrived) => {
      this.after_confirming = () => this.confirmed.length > known && arrived(this.confirmed[known]);
    });
  }

  times_confirmed(address) {
    return this.confirmed.filter(({ to }) => to === address).length;
  }

  close() {
    return new Promise((closed) => this.server.close(closed));
  }
}

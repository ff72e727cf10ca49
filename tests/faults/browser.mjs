// One client with its cookie and one connection at a time, which it keeps.
import http from 'node:http';

/** The connection ended before the whole answer had come: the request may have been carried out or not. */
export class NoAnswer extends Error {}

const silence = 30_000; // ms without a byte after which a server counts as hung

export class Browser {
  constructor(house) {
    this.house = house;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  }

  /** JSON in and out; a Buffer goes as the PDF that it is. */
  ask(method, path, body) {
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const headers = {};
    if (bytes !== undefined) {
      headers['content-type'] = Buffer.isBuffer(body) ? 'application/pdf' : 'application/json';
      headers['content-length'] = Buffer.byteLength(bytes);
    }
    if (this.cookie) headers.cookie = this.cookie;
    const { agent } = this;
    const target = { host: '127.0.0.1', port: this.house.port, agent, method, path, headers, timeout: silence };
    return new Promise((answered, failed) => {
      const request = http.request(target, (response) => this.#read(response, answered, failed));
      request.on('error', (error) => failed(error.hung ? error : new NoAnswer(`${method} ${path}: ${error.message}`)));
      request.on('timeout', () => request.destroy(Object.assign(new Error(`${method} ${path} hangs`), { hung: true })));
      request.end(bytes);
    });
  }

  #read(response, answered, failed) {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('error', (error) => failed(new NoAnswer(error.message)));
    response.on('end', () => {
      if (!response.complete) return failed(new NoAnswer('the answer was cut off'));
      const [cookie] = response.headers['set-cookie'] ?? [];
      if (cookie) this.cookie = cookie.split(';')[0];
      const text = Buffer.concat(parts).toString();
      const is_json = /json/.test(response.headers['content-type'] ?? '');
      answered({ status: response.statusCode, headers: response.headers, body: is_json ? JSON.parse(text) : text });
    });
  }

  close() {
    this.agent.destroy();
  }
}

// crypto.subtle is missing where a file is opened without a secure context, and a fingerprint is short work.
const ROUNDS = [];
const START = [];
for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true;
  for (let d = 2; d * d <= candidate; d++) {
    if (candidate % d === 0) {
      prime = false;
      break;
    }
  }
  if (prime) {
    if (found < 8) {
      START.push(fraction(Math.sqrt(candidate)));
    }
    ROUNDS.push(fraction(Math.cbrt(candidate)));
    found++;
  }
}

function fraction(x) {
  return ((x - Math.floor(x)) * 4294967296) | 0;
}

const turn = (x, n) => (x >>> n) | (x << (32 - n));

/** The bytes that Java writes: half a character becomes a question mark. */
function utf8(text) {
  return new TextEncoder().encode(text.replace(/\p{Cs}/gu, "?"));
}

function padded(bytes) {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function compress(hash, view, offset, w) {
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      w[i] = view.getInt32(offset + i * 4);
    } else {
      const a = w[i - 15];
      const b = w[i - 2];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((x, i) => (hash[i] = (hash[i] + x) | 0));
}

function sha256(text) {
  const view = padded(utf8(text));
  const hash = START.slice();
  const w = new Int32Array(64);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    compress(hash, view, offset, w);
  }
  return hash.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

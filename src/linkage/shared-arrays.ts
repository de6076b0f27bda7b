type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array

const grown = <Array extends Numbers>(from: Array, into: Array): Array => {
  into.set(from)
  return into
}

function larger(from: Uint8Array, length: number): Uint8Array
function larger(from: Uint16Array, length: number): Uint16Array
function larger(from: Int32Array, length: number): Int32Array
function larger(from: Uint32Array, length: number): Uint32Array
function larger(from: Numbers, length: number): Numbers {
  if (from instanceof Uint8Array) return grown(from, shared.uint8(length))
  if (from instanceof Uint16Array) return grown(from, shared.uint16(length))
  if (from instanceof Uint32Array) return grown(from, shared.uint32(length))
  if (from instanceof Int32Array) return grown(from, shared.int32(length))
  return grown(from, shared.float32(length))
}

/** Arrays of numbers on memory that worker threads read without copying. */
export const shared = {
  uint8: (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length)),
  uint16: (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2)),
  int32: (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4)),
  uint32: (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4)),
  float32: (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4)),
  /** A copy with more room at the end. */
  larger,
}

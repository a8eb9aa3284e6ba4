import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** One chunk of a PNG with its length and sum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
	const frame = Buffer.alloc(4)
	frame.writeUInt32BE(data.length)
	const sum = Buffer.alloc(4)
	sum.writeUInt32BE(crc32(body))
	return Buffer.concat([frame, body, sum])
}

/** The head of a PNG that promises so many pixels. */
export function pngHead(width: number, height: number, { depth = 8, colour = 0 } = {}): Buffer {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(width, 0)
	head.writeUInt32BE(height, 4)
	head.set([depth, colour, 0, 0, 0], 8)
	return Buffer.concat([SIGNATURE, pngChunk('IHDR', head)])
}

/** A PNG of one bit a pixel, all of them black: few bytes for very many pixels. */
export function blackPng(width: number, height: number): Buffer {
	const pixels = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
	return Buffer.concat([
		pngHead(width, height, { depth: 1 }),
		pngChunk('IDAT', deflateSync(pixels, { level: 1 })),
		pngChunk('IEND', Buffer.alloc(0)),
	])
}

/** A PNG whose head promises more than its few bytes hold. */
export function promisingPng(width: number, height: number): Buffer {
	return Buffer.concat([
		pngHead(width, height),
		pngChunk('IDAT', deflateSync(Buffer.alloc(1024))),
		pngChunk('IEND', Buffer.alloc(0)),
	])
}

/** A whole PNG with chunks put in behind its head. */
export function withChunks(png: Buffer, ...chunks: readonly Buffer[]): Buffer {
	const headEnd = SIGNATURE.length + 25
	return Buffer.concat([png.subarray(0, headEnd), ...chunks, png.subarray(headEnd)])
}

/** Behind the two bytes that a JPEG begins with. */
const START = 2

/** One segment of a JPEG. */
function jpegSegment(marker: number, data: Uint8Array): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(data.length + 2, 2)
	return Buffer.concat([head, data])
}

/** A whole JPEG with segments put in before all others. */
export function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
	return Buffer.concat([jpeg.subarray(0, START), ...segments, jpeg.subarray(START)])
}

/** A JPEG whose head says another size than it has. */
export function resizedHead(jpeg: Buffer, width: number, height: number): Buffer {
	const forged = Buffer.from(jpeg)
	const frame = [0xc0, 0xc2].map((marker) => forged.indexOf(Buffer.from([0xff, marker])))
	const at = Math.min(...frame.filter((index) => index > 0))
	forged.writeUInt16BE(height, at + 5)
	forged.writeUInt16BE(width, at + 7)
	return forged
}

/** A note of a camera: a comment, an XMP packet, or what newspapers write (IPTC). */
export const notes = {
	comment: (words: string) => jpegSegment(0xfe, Buffer.from(words)),
	xmp: (words: string) =>
		jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${words}</x:xmpmeta>`)),
	iptc(words: string) {
		const text = Buffer.from(words)
		const record = Buffer.concat([Buffer.from([0x1c, 2, 0x5a, 0, text.length]), text])
		const size = Buffer.alloc(4)
		size.writeUInt32BE(record.length)
		const block = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, record])
		const padded = record.length % 2 === 1 ? Buffer.concat([block, Buffer.alloc(1)]) : block
		return jpegSegment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), padded]))
	},
	profile: (bytes: Uint8Array) =>
		jpegSegment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), bytes])),
}

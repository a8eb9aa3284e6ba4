import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A file of a zip: what is in it, or what it is packed as, with the size that is told of it. */
export type PackedFile =
	| { readonly name: string; readonly content: string }
	| { readonly name: string; readonly packed: Buffer; readonly told: number }

/** A zip of these files, with whatever sizes its directory is to tell. */
export function zipOf(files: readonly PackedFile[]): Buffer {
	const parts: Buffer[] = []
	const directory: Buffer[] = []
	let at = 0
	for (const file of files) {
		const plain = 'content' in file ? Buffer.from(file.content) : null
		const packed = 'packed' in file ? file.packed : deflateRawSync(plain ?? Buffer.alloc(0))
		const told = 'told' in file ? file.told : (plain?.length ?? 0)
		const name = Buffer.from(file.name)
		const facts = Buffer.alloc(26)
		facts.writeUInt16LE(20, 0)
		facts.writeUInt16LE(8, 4)
		facts.writeUInt32LE(plain ? crc32(plain) : 0, 10)
		facts.writeUInt32LE(packed.length, 14)
		facts.writeUInt32LE(told, 18)
		facts.writeUInt16LE(name.length, 22)
		const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, name, packed])
		const rest = Buffer.alloc(14)
		rest.writeUInt32LE(at, 10)
		const entry = [Buffer.from('504b01021400', 'hex'), facts, rest, name]
		parts.push(local)
		directory.push(Buffer.concat(entry))
		at += local.length
	}
	const listed = Buffer.concat(directory)
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(files.length, 8)
	end.writeUInt16LE(files.length, 10)
	end.writeUInt32LE(listed.length, 12)
	end.writeUInt32LE(at, 16)
	return Buffer.concat([...parts, listed, end])
}

/** The files of a packed one by their names, as text. */
export function filesIn(zip: Buffer): Map<string, string> {
	const files = new Map<string, string>()
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
	let at = zip.readUInt32LE(end + 16)
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
		const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
		const local = zip.readUInt32LE(at + 42)
		const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
		const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
		const isPacked = zip.readUInt16LE(at + 10) !== 0
		files.set(name, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'))
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
	}
	return files
}

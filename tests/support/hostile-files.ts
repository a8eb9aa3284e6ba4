import { deflateSync, gzipSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { notes, resizedHead, withSegments } from './raw-jpeg.ts'
import { blackPng, pngChunk, pngHead, promisingPng, withChunks } from './raw-png.ts'

/** A file as somebody might send it, and whether there is a picture in it that is taken. */
export interface HostileFile {
	readonly name: string
	readonly bytes: Buffer
	readonly taken: boolean
}

/** Stands in every note that must not be kept. */
export const MARKER = 'PENANDA-RAHASIA-7-39-S'
const HTML = `<html><script>alert('${MARKER}')</script></html>`
const PLACE = {
	IFD0: { Copyright: MARKER, Make: MARKER },
	IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 39/1 0/1', GPSLongitudeRef: 'E' },
}
const MEGABYTE = 1024 * 1024

/** Noise, so that a file has enough bytes to be cut in many places. */
function noise(width = 120, height = 90): Sharp {
	const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const
	return sharp({ create: { width, height, channels: 3, background: '#808080', noise: grain } })
}

const taken = (name: string, bytes: Buffer): HostileFile => ({ name, bytes, taken: true })
const refused = (name: string, bytes: Buffer | string): HostileFile => ({
	name,
	bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
	taken: false,
})

/** All of them; each is made anew, none lies in the repository. */
export async function hostileFiles(): Promise<HostileFile[]> {
	const [jpeg, png, webp] = await Promise.all([
		noise().jpeg().toBuffer(),
		noise().png().toBuffer(),
		noise().webp().toBuffer(),
	])
	return [
		...polyglots(jpeg, png, webp),
		...notedFiles(jpeg, png),
		...(await unusualPictures(jpeg, png)),
		...(await otherFormats(jpeg)),
		...bombs(jpeg, png, webp),
		...truncated({ jpeg, png, webp }),
		...brokenFiles(jpeg, png, webp),
		...drawings(),
		...noPictures(),
	]
}

function polyglots(jpeg: Buffer, png: Buffer, webp: Buffer): HostileFile[] {
	const zip = Buffer.from(`PK\x03\x04${MARKER}PK\x05\x06${'\0'.repeat(18)}`, 'latin1')
	const html = Buffer.from(HTML)
	return [
		taken('jpeg and html', Buffer.concat([jpeg, html])),
		taken('jpeg and zip', Buffer.concat([jpeg, zip])),
		taken('jpeg and two megabytes of nothing', Buffer.concat([jpeg, Buffer.alloc(2 * MEGABYTE)])),
		taken('jpeg with html in a comment', withSegments(jpeg, notes.comment(HTML))),
		taken('png and html', Buffer.concat([png, html])),
		taken('webp and html', Buffer.concat([webp, html])),
		refused('html before a jpeg', Buffer.concat([html, jpeg])),
		refused('gif that is a script', `GIF89a/*${'\0'.repeat(20)}*/=alert('${MARKER}')`),
	]
}

/** Whole pictures that tell where they were taken, or say it to whoever looks inside. */
function notedFiles(jpeg: Buffer, png: Buffer): HostileFile[] {
	const text = (type: string, words: string) => pngChunk(type, Buffer.from(words, 'latin1'))
	const place = `<exif:GPSLatitude>${MARKER}</exif:GPSLatitude>`
	return [
		taken('jpeg with a place in XMP', withSegments(jpeg, notes.xmp(place))),
		taken('jpeg with a place in IPTC', withSegments(jpeg, notes.iptc(MARKER))),
		taken('jpeg with a profile that is none', withSegments(jpeg, notes.profile(Buffer.from(HTML)))),
		taken('png with html in a text', withChunks(png, text('tEXt', `Comment\0${HTML}`))),
		taken(
			'png with a place in XMP',
			withChunks(png, text('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${place}`)),
		),
	]
}

async function unusualPictures(jpeg: Buffer, png: Buffer): Promise<HostileFile[]> {
	const frames = Buffer.concat([await raw('#c05020'), await raw('#2050c0')])
	const animated = sharp(frames, { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
	const turned = [3, 6, 8].map(async (orientation) =>
		taken(
			`jpeg turned by ${orientation}`,
			await noise().withMetadata({ orientation }).jpeg().toBuffer(),
		),
	)
	const control = Buffer.alloc(8)
	control.writeUInt32BE(2, 0)
	return [
		taken('jpeg with a place in EXIF', await noise().withExif(PLACE).jpeg().toBuffer()),
		taken('png with a place in EXIF', await noise().withExif(PLACE).png().toBuffer()),
		taken('webp with a place in EXIF', await noise().withExif(PLACE).webp().toBuffer()),
		...(await Promise.all(turned)),
		taken('jpeg in four colours of ink', await noise().toColourspace('cmyk').jpeg().toBuffer()),
		taken('jpeg in grey', await noise().greyscale().toColourspace('b-w').jpeg().toBuffer()),
		taken('jpeg in steps', await noise().jpeg({ progressive: true }).toBuffer()),
		taken('jpeg with wide colours', await noise().withIccProfile('p3').jpeg().toBuffer()),
		taken('png of 16 bits', await noise().toColourspace('rgb16').png().toBuffer()),
		taken('png one can see through', await noise().ensureAlpha(0.3).png().toBuffer()),
		taken('png of few colours', await noise().png({ palette: true, colours: 8 }).toBuffer()),
		taken('png in lines', await noise().png({ progressive: true }).toBuffer()),
		taken('png that moves', withChunks(png, pngChunk('acTL', control))),
		taken('webp that moves', await animated.clone().webp({ loop: 0 }).toBuffer()),
		taken('webp without loss', await noise().webp({ lossless: true }).toBuffer()),
		refused('gif that moves', await animated.clone().gif().toBuffer()),
		taken('jpeg of one point', await noise(1, 1).jpeg().toBuffer()),
		taken('jpeg as wide as it can be', await noise(16_000, 2).jpeg().toBuffer()),
		refused('jpeg twice, the first one cut', Buffer.concat([jpeg.subarray(0, 400), jpeg])),
	]
}

const raw = (background: string) =>
	sharp({ create: { width: 60, height: 40, channels: 3, background } })
		.raw()
		.toBuffer()

async function otherFormats(jpeg: Buffer): Promise<HostileFile[]> {
	return [
		refused('gif', await noise().gif().toBuffer()),
		refused('tiff', await noise().tiff().toBuffer()),
		refused('avif', await noise().avif({ effort: 0 }).toBuffer()),
		refused('heic', `\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(200)}`),
		refused(
			'bmp',
			`BM\x9a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\x18${'\0'.repeat(60)}`,
		),
		refused('ico with a jpeg in it', Buffer.concat([Buffer.from('0000010001000000', 'hex'), jpeg])),
		refused('pdf with a jpeg in it', Buffer.concat([Buffer.from('%PDF-1.7\n'), jpeg])),
		refused('postscript', '%!PS-Adobe-3.0\n(/etc/passwd) (r) file run'),
		refused('jpeg 2000', '\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 '),
		refused('jpeg xl', '\xff\x0a\xfa\x1f\x01\x90\x01'),
		refused('ppm', `P6\n2 2\n255\n${'\x80'.repeat(12)}`),
		refused('radiance', '#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 2 +X 2\n'),
		refused('exr', `v/1\x01\x02\0\0\0${'\0'.repeat(100)}`),
		refused('fits', 'SIMPLE  =                    T'.padEnd(2880)),
		refused('vips', `\x08\xf2\xa6\xb6${'\0'.repeat(200)}`),
		refused(
			'a script for ImageMagick',
			"push graphic-context\nimage over 0,0 0,0 'label:@/etc/passwd'",
		),
	]
}

function bombs(jpeg: Buffer, png: Buffer, webp: Buffer): HostileFile[] {
	const packed = deflateSync(Buffer.alloc(24 * MEGABYTE), { level: 9 })
	const text = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed])
	const profile = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), packed])
	const wide = Buffer.from(webp)
	// The bits of width and height of a lossy frame.
	wide.writeUInt16LE(16_383, 26)
	wide.writeUInt16LE(16_383, 28)
	return [
		refused('png of 900 megapixels', blackPng(30_000, 30_000)),
		refused('png that promises 900 megapixels', promisingPng(30_000, 30_000)),
		refused('png that promises all there can be', promisingPng(2 ** 31 - 1, 2 ** 31 - 1)),
		refused('png of one column', promisingPng(1, 40_000_001)),
		refused('png as large as may be, without its pixels', promisingPng(6_300, 6_300)),
		taken('png as large as may be', blackPng(6_300, 6_300)),
		refused('png taller than a form may be', blackPng(1, 20_000)),
		taken('png as tall as a form may be', blackPng(1, 8_192)),
		refused('jpeg that says 4 gigapixels', resizedHead(jpeg, 65_500, 65_500)),
		refused('jpeg that says more than it has', resizedHead(jpeg, 6_000, 6_000)),
		refused('webp that says 268 megapixels', wide),
		taken('png with a text that unpacks to 24 MB', withChunks(png, pngChunk('zTXt', text))),
		taken('png with a profile that unpacks to 24 MB', withChunks(png, pngChunk('iCCP', profile))),
		refused('larger than may be, in bytes', Buffer.alloc(12 * MEGABYTE + 1, 7)),
		refused(
			'a jpeg made larger than may be',
			Buffer.concat([jpeg, Buffer.alloc(12 * MEGABYTE + 1 - jpeg.length)]),
		),
	]
}

function truncated(whole: Readonly<Record<string, Buffer>>): HostileFile[] {
	const parts = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9]
	return Object.entries(whole).flatMap(([kind, bytes]) =>
		parts.map((part) =>
			refused(`${kind} cut at ${part}`, bytes.subarray(0, Math.floor(bytes.length * part))),
		),
	)
}

function brokenFiles(jpeg: Buffer, png: Buffer, webp: Buffer): HostileFile[] {
	const wrongSum = Buffer.from(png)
	wrongSum.writeUInt32BE(1, 8 + 8 + 13)
	const wrongPixels = Buffer.concat([
		pngHead(50, 50),
		pngChunk('IDAT', Buffer.from('no pixels at all')),
		pngChunk('IEND', Buffer.alloc(0)),
	])
	return [
		refused('png with a wrong sum', wrongSum),
		refused('png without pixels', wrongPixels),
		refused('png of its first bytes', png.subarray(0, 8)),
		refused('jpeg of its first bytes', jpeg.subarray(0, 2)),
		refused('jpeg without a picture', Buffer.from('ffd8ffd9', 'hex')),
		refused('webp of another length', Buffer.concat([webp.subarray(0, 12), webp.subarray(200)])),
		refused('one byte', 'x'),
		refused('nothing', ''),
	]
}

function drawings(): HostileFile[] {
	const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`
	return [
		refused('svg', svg('<rect width="9" height="9"/>')),
		refused('svg with a script', svg(`<script>alert('${MARKER}')</script>`)),
		refused('svg of a file', svg('<image href="file:///etc/passwd"/>')),
		refused(
			'svg with an entity',
			`<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
		),
		refused('svg behind a mark', `\xef\xbb\xbf${svg('')}`),
		refused('svg packed', gzipSync(svg('<rect/>'))),
	]
}

function noPictures(): HostileFile[] {
	const tail = '\0'.repeat(300)
	return [
		refused('html', HTML),
		refused('xml', '<?xml version="1.0"?><a/>'),
		refused('text', 'foto.jpg'),
		refused('zip', `PK\x03\x04${tail}`),
		refused('gzip', gzipSync('x'.repeat(1000))),
		refused('program for windows', `MZ${tail}`),
		refused('program for linux', `\x7fELF${tail}`),
		refused('film', `\0\0\0\x18ftypmp42${tail}`),
		refused('zeros', Buffer.alloc(MEGABYTE)),
	]
}

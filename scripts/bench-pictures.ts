/**
 * `npm run bench:pictures`: what our way with uploaded pictures costs beside sharp alone. Ours is
 * the whole upload but HTTP: named by its content, its head read and its limits kept, every loader
 * but three shut, a broken file refused, drawn anew without what its file says of itself, its mean
 * colour, its forms written to the disk and the upload on record with its audit. Sharp alone makes
 * the same forms with the same settings into memory and does nothing else; twice, as its
 * documentation shows it and as fast as it goes. Ours has to reach 0.9 of the faster one.
 *
 * Each side is a process of its own and works on two pictures at once. They take turns, pair by
 * pair, and are compared turn by turn. Afterwards ours gets as many of the largest pictures as may
 * come at once: the most memory it has ever held has a bound. Ends with 1 where one is missed.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Done, Order, Side } from './bench/picture-worker.ts'
import { MEMORY_SETTINGS, ROOT } from './processes.ts'
import { readFlags } from './with-database.ts'

const AT_LEAST = 0.9
const SIDES: readonly Side[] = ['ours', 'sharp for each form', 'sharp, decoded once']
/** What two pictures of 40 megapixels and twelve that wait for them may take, with Node itself. */
const MOST_MEGABYTES = 768
/** Two in work and twelve that wait: the next is told to come back. */
const FLOOD = 14
/** So many pictures a turn, which is as many as are worked on at once. */
const PAIR = 2
const MEGABYTE = 1024 * 1024

const flags = readFlags({
	rounds: { type: 'string', default: '5' },
	json: { type: 'boolean', default: false },
})
const folder = mkdtempSync(join(tmpdir(), 'bekal-bench-'))

interface Row {
	side: Side
	/** for each picture, the median of the turns */
	pictureMs: number
	/** the throughput of ours beside this one's, the median of the turns; 1 for ours */
	ratio: number
	/** of processors, for each picture */
	processorMs: number
	peakMegabytes: number
}

try {
	const files = await takePhotos()
	const workers = await Promise.all(SIDES.map(startWorker))
	const rows = await compare(workers, files)
	const floodMegabytes = await sendFlood(workers[0])
	for (const worker of workers) worker.stop()
	const slowest = Math.min(...rows.map(({ ratio }) => ratio))
	if (flags.json) process.stdout.write(`${JSON.stringify({ rows, floodMegabytes })}\n`)
	else process.stdout.write(table(rows, floodMegabytes))
	process.exitCode = slowest >= AT_LEAST && floodMegabytes <= MOST_MEGABYTES ? 0 : 1
} finally {
	rmSync(folder, { recursive: true, force: true })
}

/** What a phone sends, 12 megapixels lying on their side with a place in them, and two others. */
async function takePhotos(): Promise<string[]> {
	const drawn = join(ROOT, 'db/seed/photos')
	const names = readdirSync(drawn).filter((name) => name.endsWith('.jpg'))
	const photo = (index: number, width: number, height: number) =>
		sharp(join(drawn, names[index] ?? '')).resize({ width, height, fit: 'cover' })
	const made = [0, 7, 14, 21].map((index) =>
		photo(index, 4000, 3000)
			.jpeg({ quality: 88 })
			.withExif({ IFD3: { GPSLatitude: '7/1 39/1 0/1', GPSLongitude: '111/1 19/1 0/1' } })
			.withMetadata({ orientation: 6 }),
	)
	made.push(photo(3, 2000, 1500).png(), photo(10, 2400, 1800).webp({ quality: 85 }))
	return await Promise.all(
		made.map(async (image, index) => {
			const file = join(folder, `photo-${index}`)
			await image.toFile(file)
			return file
		}),
	)
}

async function compare(workers: readonly Worker[], files: string[]): Promise<Row[]> {
	const turns: Done[][] = []
	for (let round = -1; round < Number(flags.rounds); round++) {
		for (let at = 0; at < files.length; at += PAIR) {
			const pair = files.slice(at, at + PAIR)
			const done: Done[] = []
			for (const worker of workers) done.push(await worker.send({ files: pair, isFlood: false }))
			// The first round warms them up.
			if (round >= 0) turns.push(done)
		}
	}
	return SIDES.map((side, index) => {
		const mean = (what: (done: Done) => number) => {
			const all = turns.flatMap((turn) => turn[index] ?? []).map(what)
			return all.reduce((sum, one) => sum + one, 0) / (all.length * PAIR)
		}
		const peaks = turns.map((turn) => turn[index]?.peakBytes ?? 0)
		return {
			side,
			pictureMs: Math.round(median(turns.map((turn) => (turn[index]?.milliseconds ?? 0) / PAIR))),
			ratio: median(turns.map((turn) => besideOurs(turn, index))),
			processorMs: Math.round(mean(({ processorMs }) => processorMs)),
			peakMegabytes: Math.round(Math.max(...peaks) / MEGABYTE),
		}
	})
}

/** Within one turn, since what else the machine does falls on neighbours alike. */
function besideOurs(turn: readonly Done[], index: number): number {
	return (turn[index]?.milliseconds ?? 0) / (turn[0]?.milliseconds ?? 1)
}

/** The peak of a process, in megabytes, that is sent the largest pictures there may be at once. */
async function sendFlood(worker: Worker | undefined): Promise<number> {
	const file = join(folder, 'largest')
	const noise = { type: 'gaussian', mean: 128, sigma: 6 } as const
	await sharp({ create: { width: 7300, height: 5475, channels: 3, background: '#888', noise } })
		.jpeg({ quality: 90 })
		.toFile(file)
	const done = await worker?.send({ files: Array(FLOOD).fill(file), isFlood: true })
	return Math.round((done?.peakBytes ?? 0) / MEGABYTE)
}

type Worker = Awaited<ReturnType<typeof startWorker>>

async function startWorker(side: Side) {
	const home = mkdtempSync(join(folder, 'side-'))
	// As every start of the shop sets it.
	const env = { ...process.env, ...MEMORY_SETTINGS }
	const child = fork(join(ROOT, 'scripts/bench/picture-worker.ts'), [side, home], { env })
	const tooEarly = once(child, 'exit').then(() => {
		throw new Error(`${side} ended too early`)
	})
	// It ends in the end; that is no fault then.
	tooEarly.catch(() => {})
	await Promise.race([once(child, 'message'), tooEarly])
	return {
		async send(order: Order): Promise<Done> {
			child.send(order)
			const [done] = await Promise.race([once(child, 'message'), tooEarly])
			return done as Done
		},
		stop: () => child.disconnect(),
	}
}

function median(numbers: number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function table(rows: readonly Row[], floodMegabytes: number): string {
	const lines = rows.map(({ side, pictureMs, ratio, processorMs, peakMegabytes }) => [
		side,
		String(pictureMs),
		ratio.toFixed(2) + (ratio < AT_LEAST ? ' !' : ''),
		String(processorMs),
		String(peakMegabytes),
	])
	const head = ['', 'ms each', 'ours beside it', 'CPU ms each', 'peak MB']
	const text = [head, ...lines].map((line) =>
		line
			.map((cell, index) => cell.padEnd(index === 0 ? 22 : 16))
			.join('')
			.trimEnd(),
	)
	const peak = `${FLOOD} of 40 megapixels at once: at most ${floodMegabytes} MB`
	return `${text.join('\n')}\n\n${peak} (bound ${MOST_MEGABYTES})\n`
}

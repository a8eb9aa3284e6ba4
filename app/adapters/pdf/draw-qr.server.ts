import { encode } from 'uqr'
import { colours, type Pen } from './pen.server.ts'

/** An address as squares, drawn row by row so that no hairlines are between. */
export function drawQr({ doc }: Pen, link: string, x: number, y: number, width: number): void {
	const { data, size } = encode(link, { ecc: 'M', border: 0 })
	const module = width / size
	for (const [row, modules] of data.entries()) {
		for (const [from, length] of runsOf(modules)) {
			doc.rect(x + from * module, y + row * module, length * module, module + 0.05)
		}
	}
	doc.fill(colours.ink)
}

/** Where dark squares stand side by side: the first of them, and how many. */
function runsOf(modules: readonly boolean[]): [from: number, length: number][] {
	const runs: [number, number][] = []
	for (const [index, isDark] of modules.entries()) {
		const last = runs.at(-1)
		if (!isDark) continue
		if (last && last[0] + last[1] === index) last[1] += 1
		else runs.push([index, 1])
	}
	return runs
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../app/ui/theme/tokens.css', import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'

const colours = new Map(
	[...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, { light, dark }],
	),
)

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, scheme: Scheme): number {
	const [a, b] = [one, other].map((name) => luminance(colours.get(name)?.[scheme] ?? ''))
	const [darker = 0, lighter = 0] = [a ?? 0, b ?? 0].sort((x, y) => x - y)
	return (lighter + 0.05) / (darker + 0.05)
}

const TEXT: [text: string, grounds: string[]][] = [
	['ink', ['ground', 'sunken', 'surface', 'tile', 'turmeric-deep']],
	['muted', ['ground', 'sunken', 'surface']],
	['primary', ['ground', 'sunken', 'surface', 'info-soft']],
	['terracotta-ink', ['ground', 'sunken', 'surface']],
	['turmeric-ink', ['ground', 'sunken', 'surface']],
	['terracotta', ['ground', 'surface']],
	['on-primary', ['primary', 'primary-strong']],
	['on-indigo', ['indigo-deep', 'terracotta-deep']],
	['on-indigo-muted', ['indigo-deep']],
	['on-indigo-figure', ['indigo-deep']],
	['ground', ['terracotta']],
	['good', ['good-soft', 'ground', 'surface']],
	['warn', ['warn-soft', 'ground', 'surface']],
	['bad', ['bad-soft', 'ground', 'surface']],
	['info', ['info-soft', 'ground', 'surface']],
	['ink', ['good-soft', 'warn-soft', 'bad-soft', 'info-soft']],
]

/** Edges of fields, the ring of the focus, and the pieces of the share bar. */
const DRAWINGS: [drawing: string, grounds: string[]][] = [
	['edge', ['ground', 'surface']],
	['focus', ['ground', 'surface', 'sunken']],
	['indigo', ['surface']],
	['terracotta', ['surface']],
	['leaf', ['surface']],
]

describe.each<Scheme>(['light', 'dark'])('the colours in the %s scheme', (scheme) => {
	const pairs = (table: [string, string[]][]) =>
		table.flatMap(([name, grounds]) => grounds.map((ground) => [name, ground] as const))

	it.each(pairs(TEXT))('let %s be read on %s (4.5 to 1)', (text, ground) => {
		expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
	})

	it.each(pairs(DRAWINGS))('let %s be seen on %s (3 to 1)', (drawing, ground) => {
		expect(contrast(drawing, ground, scheme)).toBeGreaterThanOrEqual(3)
	})
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) =>
	readFileSync(new URL(`../../../app/ui/${path}`, import.meta.url), 'utf8')
const filesOf = (folder: string) =>
	readdirSync(new URL(`../../../app/ui/${folder}/`, import.meta.url))

const page = filesOf('kit-page')
	.map((file) => read(`kit-page/${file}`))
	.join('\n')

it('every component of the kit stands on the page of the kit, under its name', () => {
	const components = filesOf('kit').filter((file) => file.endsWith('.tsx'))
	expect(components.length).toBeGreaterThan(20)
	const missing = components.filter(
		(file) => !page.includes(`ui/kit/${file}'`) || !page.includes(`file="${file}"`),
	)
	expect(missing).toEqual([])
})

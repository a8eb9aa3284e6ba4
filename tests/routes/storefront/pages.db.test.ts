import { expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { localPath } from '#app/shared/local-path.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { COHORT_START, text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { withStockedShop } from '#tests/support/stocked-shop.ts'

const articles = [
	['/tentang', 'about'],
	['/uang', 'money'],
	['/pengiriman', 'shipping'],
	['/pengembalian', 'returns'],
	['/privasi', 'privacy'],
	['/syarat', 'terms'],
	['/kontak', 'contact'],
	['/tanya-jawab', 'questions'],
] as const

/** As React writes them. */
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')

/** What stands between the shop's head and foot. */
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

onBothEngines('the pages of text', (database) => {
	it.each(['id', 'en'] as const)('are there whole: %s', (language) =>
		withStockedShop(database, {}, async ({ read }) => {
			for (const [path, name] of articles) {
				const page = await read(localPath(language, path))
				const words = copyOf(language).pages[name]
				expect(page.status, path).toBe(200)
				expect(page.text, path).toContain(`<title>${escaped(words.title)} ·`)
				for (const { id, title } of words.sections) {
					expect(page.text, `${path}#${id}`).toContain(`id="${id}"`)
					expect(page.text, `${path}#${id}`).toContain(escaped(title))
				}
				// No mark or fact is left as it is written.
				expect(mainOf(page.text), path).not.toMatch(/\*\*|\]\(|\{\w+\}/)
			}
		}),
	)

	it('link to pages and parts of pages that exist', () =>
		withStockedShop(database, {}, async ({ read }) => {
			const links = new Set<string>()
			for (const [path] of articles) {
				const main = mainOf((await read(path)).text)
				for (const [, href] of main.matchAll(/href="(\/[^"]*)"/g)) links.add(href ?? '')
			}
			expect(links.size).toBeGreaterThan(10)
			for (const link of links) {
				const [path = '', part] = link.split('#')
				const page = await read(path)
				expect(page.status, link).toBe(200)
				if (part) expect(page.text, link).toContain(`id="${part}"`)
			}
		}))

	it('tell the rules from the books: what is in force, its basis, and what was before', () =>
		withStockedShop(database, {}, async ({ read, making }) => {
			expect((await read('/uang')).text).toContain('Aturan keset, versi 1')
			await agreeOnRule(making, {
				scope: { programmeCode: 'KSP' },
				name: text('Aturan keset'),
				effectiveFrom: COHORT_START.replace('2025', '2026') as typeof COHORT_START,
				terms: { base: 'gross', components: [{ party: 'makers', shareBps: 6_000 }] },
				legalBasis: 'Keputusan baru',
			})
			const { text: html } = await read('/uang')
			expect(html).toContain('Aturan keset, versi 2')
			expect(html).toContain('Keputusan baru')
			// Six tenths of Rp30.000, and the older half of what is left after Rp8.000 of material.
			expect(html).toContain('Rp18.000')
			expect(html).not.toContain('Rp11.000')
			expect(html).toMatch(/Versi 1/)
			expect(html).not.toContain('treasurer-of-tests')
		}))

	it('show the contact that is configured, and make up none', () =>
		withStockedShop(database, {}, async ({ read, services }) => {
			expect((await read('/kontak')).text).toContain('belum tersedia')
			const contact = { email: 'toko@example.com', whatsapp: '6281234567890' }
			Object.assign(services.settings, { contact })
			const { text: html } = await read('/en/kontak')
			expect(html).toContain('mailto:toko@example.com')
			expect(html).toContain('https://wa.me/6281234567890')
		}))
})

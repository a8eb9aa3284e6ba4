import { expect, it } from 'vitest'
import { onBothEngines } from '#tests/support/database.ts'
import { openPages } from '#tests/support/pages.ts'

onBothEngines('the page of the kit', (database) => {
	it('is there while the shop is built on, and nobody’s address in production', async () => {
		const pages = await openPages(database)
		try {
			expect((await fetch(`${pages.url}/kit`)).status).toBe(200)
			Object.assign(pages.services.settings, { development: false })
			for (const path of ['/kit', '/en/kit']) {
				expect((await fetch(pages.url + path)).status, path).toBe(404)
			}
		} finally {
			await pages.close()
		}
	})
})

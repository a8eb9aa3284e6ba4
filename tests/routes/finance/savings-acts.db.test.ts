import { expect, it } from 'vitest'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const PATH = '/keuangan/tabungan/tindakan'

onBothEngines('savings of makers who are gone', (database) => {
	it('wait for the treasurer by code, until they are said to be dealt with', async () => {
		const { shop, goods, read, send, close } = await openDesk(database, sandbox)
		const code = goods.members[0] ?? ''
		expect((await read('treasurer', PATH)).text).toContain('Tidak ada yang menunggu')
		const since = calendarDate('2026-06-02')
		await recordPresence(shop, { makerCode: code, presence: 'released', since }, officer)
		expect((await read('treasurer', '/keuangan/tabungan')).text).toContain(
			'1 tabungan menunggu tindakan',
		)
		const { text, html } = await read('treasurer', PATH)
		expect(text).toContain('Serahkan seluruh tabungan')
		expect(text).toContain('Bebas sejak 2 Juni 2026')
		expect(text).not.toContain('Sulastri')
		expect((await read('treasurer', `/keuangan/tabungan/${code}`)).text).toContain(
			'Bebas sejak 2 Juni 2026',
		)
		const act = /name="act" value="([0-9a-z]{26})"/.exec(html)?.[1] ?? ''
		expect((await send('officer', PATH, { act })).status).toBe(403)
		const done = await send('treasurer', PATH, { act })
		expect(done.location).toBe(`${PATH}?selesai=${code}`)
		expect((await read('treasurer', done.location ?? '')).text).toContain(
			`${code}: sudah ditandai selesai`,
		)
		const again = await send('treasurer', PATH, { act })
		expect(again.status).toBe(409)
		expect(again.text).toContain('sudah selesai atau sudah tidak berlaku')
		expect((await read('head', `${PATH}?saring=selesai`)).text).toContain('Selesai')
		// What is sold afterwards is not lost: the treasurer is told of it.
		expect((await read('treasurer', PATH)).text).not.toContain('sesudah ia pergi')
		await paidOrder(shop, goods.variantId)
		const late = await read('treasurer', PATH)
		expect(late.text).toContain('Uang yang datang sesudah ia pergi')
		expect(late.html).toContain(`href="/keuangan/tabungan/${code}"`)
		expect((await read('treasurer', '/keuangan/tabungan')).text).toContain(
			'1 orang yang sudah pergi masih mendapat uang susulan',
		)
		await close()
	})
})

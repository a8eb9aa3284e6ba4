import { afterEach, beforeEach, expect, it } from 'vitest'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { newId } from '#app/shared/ids.ts'
import { rupiah } from '#app/shared/money.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

// What the database decides is told on both engines by the tests of the room.
onSqlite('the pages of adjustments', (database) => {
	let desk: Desk
	let code = ''
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		code = desk.goods.members[0] ?? ''
		await finalOrder(desk.shop, desk.goods.variantId)
	})
	afterEach(() => desk.close())

	const wish = {
		kind: 'correction',
		direction: 'take',
		amount: '1.500',
		reason: 'Dua kali dicatat',
	}
	const ask = async (change: Record<string, string> = {}, hasPhoto = true) => {
		const form = new FormData()
		const fields = { adjustmentId: newId(), ...wish, ...change }
		for (const [name, value] of Object.entries(fields)) form.set(name, value)
		if (hasPhoto) form.set('photo', new Blob([new Uint8Array(await aPicture())]), 'bukti.jpg')
		return desk.upload(`/keuangan/tabungan/${code}/penyesuaian`, form, 'treasurer')
	}

	it('lead from a reason and a photo to the word of another person and an entry', async () => {
		const adjustmentId = newId()
		const asked = await ask({ adjustmentId })
		expect(asked.status).toBe(303)
		// The same form once more.
		expect((await ask({ adjustmentId })).location).toBe(asked.location)
		const path = (asked.location ?? '').split('?')[0] ?? ''
		const waiting = await desk.read('head', '/keuangan/penyesuaian')
		expect(waiting.text).toMatch(new RegExp(`${code} .?Rp1\\.500 Pembetulan kredit`))
		expect((await desk.read('head', '/keuangan/tabungan')).text).toContain(
			'1 penyesuaian menunggu keputusan',
		)
		expect((await desk.read('treasurer', path)).text).toContain('Orang lain yang harus menyetujui')
		expect((await desk.send('treasurer', path, { intent: 'approve' })).status).toBe(422)
		expect((await desk.send('auditor', path, { intent: 'approve' })).status).toBe(403)
		const short = await desk.send('head', path, { intent: 'decline', reason: 'no' })
		expect(short.status).toBe(400)
		const photo = await desk.fetchFile('head', `${path}/bukti`)
		expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
		expect((await desk.fetchFile('auditor', `${path}/bukti`)).status).toBe(403)
		const done = await desk.send('head', path, { intent: 'approve' })
		expect(done.location).toBe(`${path}?selesai=disetujui`)
		expect((await desk.read('auditor', path)).text).toContain('Disetujui dan dibukukan')
		expect((await balanceOfMaker(desk.shop.db, code)).finalSen).toBe(rupiah(4_000))
		const journal = await desk.read('auditor', '/keuangan/jurnal')
		expect(journal.html).toContain(`href="${path}"`)
		const { text } = await desk.read('admin', '/admin/jejak')
		expect(text).toContain('Menyetujui penyesuaian tabungan')
		expect(text).toContain('Melihat foto bukti penyesuaian')
		expect((await desk.read('head', '/keuangan/penyesuaian?saring=selesai')).text).toContain(code)
	})

	it('keep what was typed, and refuse what cannot be', async () => {
		const without = await ask({}, false)
		expect(without.status).toBe(400)
		expect(without.text).toContain('Pilih foto buktinya')
		expect(without.html).toContain('Dua kali dicatat')
		const odd = await ask({ amount: '0' })
		expect(odd.text).toContain('Tulis jumlah dalam rupiah bulat, dari 1 sampai 100 miliar')
		expect((await ask({ amount: '5.501' })).text).toContain('dapat diambil hanya Rp5.500')
		expect((await ask({ kind: 'interest' })).text).toContain('Hanya pembetulan kredit')
		expect((await desk.read('head', `/keuangan/tabungan/${code}/penyesuaian`)).status).toBe(403)
		expect((await desk.read('head', '/keuangan/penyesuaian/tidak-ada')).status).toBe(404)
		expect((await desk.read('head', '/keuangan/penyesuaian')).text).toContain(
			'Tidak ada yang menunggu',
		)
	})
})

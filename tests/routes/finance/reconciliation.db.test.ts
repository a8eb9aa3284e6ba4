import { expect, it } from 'vitest'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { bookOnBank } from '#tests/support/bank.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { statementFile } from '#tests/support/statements.ts'

const sandbox = testSandbox()
const root = '/keuangan/rekonsiliasi'

onBothEngines('the pages of the reconciliation', (database) => {
	it('lead from a file to a difference of nought, and an auditor only looks on', async () => {
		const desk = await openDesk(database, sandbox)
		try {
			const day = nextDate(dateInMagetan(desk.shop.clock.now()), -5)
			const query = `?dari=${nextDate(day, -20)}&sampai=${nextDate(day, 5)}`
			await bookOnBank(desk.shop, [
				{ day, amount: 125_017 },
				{ day, amount: -2_000_000, kind: 'savings.withdrawn' },
			])
			const lines = [
				{ day, amount: 125_017, text: 'TRSF SATU' },
				{ day, amount: -1_500_000, text: 'BAYAR A' },
				{ day, amount: -500_000, text: 'BAYAR B' },
				{ day: nextDate(day, 4), amount: 7_000, text: 'BUNGA' },
			]
			const text = statementFile('BCA', { opening: 9_000_000, lines })
			const before = await desk.read('auditor', `${root}/muat`)
			expect(before.text).toContain('Belum ada rekening koran')
			expect(before.html).toContain(`href="${root}/susunan"`)
			const cut = await upload(desk, text.slice(0, -60))
			expect(cut.status).toBe(400)
			expect((await desk.read('auditor', root + query)).text).toContain('Belum diketahui')
			expect(cut.text).toContain('Berkas tidak dimuat')
			expect((await upload(desk, text, 'auditor')).status).toBe(403)
			const taken = await upload(desk, text)
			expect(taken.text).toContain('4 baris dibaca, 4 baru, 1 pasangan langsung cocok.')

			const matches = await desk.read('treasurer', `${root}/cocok${query}`)
			expect(matches.text).toContain('beberapa mutasi untuk satu baris buku')
			await expectTickKept(desk, `${root}/cocok${query}`, matches.html)
			const [form = ''] = /<form(?:(?!<\/form>)[\s\S])*Cocokkan usulan ini/.exec(matches.html) ?? []
			const chosen = new URLSearchParams()
			for (const [, name = '', value = ''] of form.matchAll(/name="(\w+)" value="([^"]*)"/g)) {
				chosen.append(name, value)
			}
			await desk.upload(`${root}/cocok${query}`, asForm(chosen), 'treasurer')
			const asked = await desk.read('head', `${root}/cocok${query}`)
			expect(asked.text).toContain('Menunggu orang kedua')
			const waits = await desk.read('head', '/keuangan')
			expect(waits.text).toContain('1 pencocokan mutasi menunggu persetujuan')
			const [, matchId = ''] = /name="matchId" value="(\w{26})"/.exec(asked.html) ?? []
			const decide = (role: 'treasurer' | 'head') =>
				desk.send(role, `${root}/cocok${query}`, { intent: 'approve', matchId })
			expect((await decide('treasurer')).text).toContain('Harus disetujui orang lain')
			expect((await decide('head')).status).toBe(303)

			const open = await desk.read('auditor', `${root}/selisih${query}`)
			expect(open.text).toContain('Uang masuk tak dikenal BUNGA')
			expect(open.text).not.toContain('Saya tangani')
			const [, key = ''] =
				/name="key" value="([^"]+)"/.exec(
					(await desk.read('treasurer', `${root}/selisih${query}`)).html,
				) ?? []
			const explain = (reason: string) =>
				desk.send('treasurer', `${root}/selisih${query}`, { key, act: 'explain', reason })
			expect((await desk.read('head', root + query)).text).toContain(
				'Selisih yang belum dijelaskan Rp7.000',
			)
			expect((await explain('ya')).status).toBe(400)
			expect((await explain('bunga giro bulan ini')).status).toBe(303)
			expect((await desk.read('auditor', root + query)).text).toContain(
				'Selisih yang belum dijelaskan Rp0',
			)
		} finally {
			await desk.close()
		}
	})
})

/** What was ticked for a match is ticked again, and only its reason is asked for. */
async function expectTickKept(desk: Desk, path: string, html: string): Promise<void> {
	const [, line = ''] = /name="line"[^>]*value="(\w{26})"/.exec(html) ?? []
	const again = await desk.send('treasurer', path, { intent: 'choose', line, reason: 'ya' })
	expect(again.text).toContain('Tulis alasannya, 5 sampai 300 huruf')
	expect(again.html).toMatch(/<input[^>]*name="line"[^>]*checked/)
	expect(again.html.match(/<input[^>]*checked=""/g)).toHaveLength(1)
}

function asForm(fields: URLSearchParams): FormData {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	return form
}

function upload(desk: Desk, text: string, role: 'treasurer' | 'auditor' = 'treasurer') {
	const form = new FormData()
	form.append('layout', 'BCA')
	form.append('file', new File([text], 'mutasi.csv', { type: 'text/csv' }))
	return desk.upload(`${root}/muat`, form, role)
}

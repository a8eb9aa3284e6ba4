import { expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { sourceText } from '#app/routes/finance/book-files.server.ts'

it('calls what an entry is about by the name people know it by, never by a number of ours', () => {
	const { finance } = copyOf('id')
	const id = '01m83bqbqk64v4jfvnxttjvvn2'
	const texts = [
		sourceText({ kind: 'order', number: 'BK-W0C9-J5F9' }, finance),
		sourceText({ kind: 'withdrawal', makerCode: 'WB-002' }, finance),
		sourceText({ kind: 'savings-adjustment', id, makerCode: 'WB-014' }, finance),
		sourceText({ kind: 'treasury-request', id }, finance),
		sourceText({ kind: 'drawer', id }, finance),
		sourceText({ kind: 'payout', id: 'po_1cDjIhpAuGBFA6' }, finance),
		sourceText(null, finance),
	]
	expect(texts).toEqual([
		'BK-W0C9-J5F9',
		'WB-002',
		'WB-014',
		'Permintaan pembayaran',
		'Laci kas loket',
		'po_1cDjIhpAuGBFA6',
		'',
	])
})

import { expect, it } from 'vitest'
import { lookupPath } from '#app/routes/finance/lookup-path.ts'

it.each([
	['BK-7K3Q-9DTX', '/keuangan/pesanan/BK-7K3Q-9DTX'],
	['bk7k3q9dtx', '/keuangan/pesanan/BK-7K3Q-9DTX'],
	[' BK 7K3Q 9DTX ', '/keuangan/pesanan/BK-7K3Q-9DTX'],
	['WB-014', '/keuangan/tabungan/WB-014'],
	['wb14', '/keuangan/tabungan/WB-014'],
	['2110.wb-014', '/keuangan/akun/2110.WB-014'],
	['27', '/keuangan/jurnal/27'],
	['0027', '/keuangan/jurnal/27'],
])('leads from %s to %s', (typed, path) => {
	expect(lookupPath(typed)).toBe(path)
})

it.each(['', '0', '-3', 'mat', 'BK-7K3Q', 'WB-', '2110.', '/etc/passwd', '9'.repeat(20)])(
	'knows nothing of «%s»',
	(typed) => {
		expect(lookupPath(typed)).toBeNull()
	},
)

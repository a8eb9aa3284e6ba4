import type { SharesRefusalCode } from '#app/domain/shares/errors.ts'

export const ruleRefusals = {
	'shares.no_rule_in_force':
		'Program {programme} belum punya aturan bagi hasil yang berlaku, jadi barangnya belum dapat dijual.',
	'shares.bad_terms':
		'Isi aturan ini belum pas: setiap pihak disebut sekali, jumlah persennya paling banyak 100, dan para pembuat tidak boleh terlewat.',
	'shares.partner_missing':
		'Aturan ini memberi bagian kepada mitra, padahal programnya tanpa mitra.',
	'shares.no_such_scope': 'Program, angkatan, atau produk itu tidak ada.',
	'shares.no_such_draft': 'Konsep aturan itu tidak ada.',
	'shares.draft_changed':
		'Konsep ini sudah diubah sejak Anda membukanya. Muat ulang halaman, lalu periksa isinya.',
	'shares.not_open': 'Konsep ini sudah melangkah lebih jauh. Muat ulang halaman untuk melihatnya.',
	'shares.bad_dates': 'Hari terakhir tidak boleh sebelum hari pertama.',
	'shares.no_legal_basis': 'Tulis dulu dasar hukumnya.',
	'shares.no_paper': 'Aturan yang bukan contoh perlu foto dasar hukumnya. Unggah dulu halamannya.',
	'shares.no_reason': 'Tulis alasannya.',
	'shares.too_many_papers': 'Paling banyak {most} halaman.',
	'shares.own_proposal':
		'Yang menulis atau mengusulkan aturan tidak boleh menyetujuinya sendiri. Minta orang lain menyetujuinya.',
	'shares.begins_too_early':
		'Aturan tidak dapat mulai pada {effectiveFrom}: paling awal besok, agar dalam satu hari hanya satu versi yang dipakai.',
	'shares.not_after_last':
		'Sudah ada versi yang mulai pada {effectiveFrom}. Pilih hari sesudahnya.',
} satisfies Readonly<Record<SharesRefusalCode, string>>

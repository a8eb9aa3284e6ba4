import type { TreasuryRefusalCode } from '#app/domain/treasury/errors.ts'

/** Why the treasury refuses. */
export const treasuryRefusals: Readonly<Record<TreasuryRefusalCode, string>> = {
	'treasury.no_such_request': 'Permintaan ini tidak ditemukan.',
	'treasury.not_open':
		'Langkah ini tidak berlaku lagi: permintaannya sudah diputuskan atau dibayar. Muat ulang halaman.',
	'treasury.own_request': 'Yang meminta tidak boleh menyetujui. Minta orang lain menyetujuinya.',
	'treasury.already_requested':
		'Isian ini sudah pernah dikirim untuk permintaan lain. Muat ulang halaman.',
	'treasury.bad_amount': 'Tulis jumlah dalam rupiah bulat di atas nol.',
	'treasury.nothing_to_gather':
		'Sampai {until} tidak ada yang dapat dihimpun: belum ada yang terutang, atau yang ditarik kembali lebih besar. Selisihnya diperhitungkan pada himpunan berikutnya.',
	'treasury.request_waits':
		'Permintaan sebelumnya belum diputuskan. Putuskan dulu, baru himpun berikutnya.',
	'treasury.fund_short':
		'Dana hanya {fundSen}, kurang untuk {amountSen}. Hanya Kepala Rutan yang dapat mengizinkan, dengan nama dan alasannya.',
	'treasury.override_needs_head':
		'Hanya Kepala Rutan yang dapat mengizinkan pembayaran melebihi dana.',
	'treasury.own_override':
		'Dana hanya {fundSen}, kurang untuk {amountSen}. Melebihi dana hanya boleh dengan izin Kepala Rutan, dan bukan atas permintaannya sendiri: biarkan bendahara yang meminta.',
	'treasury.cash_short': 'Kas bendahara hanya {cashSen}, kurang untuk {amountSen}.',
	'treasury.count_unexplained':
		'Ada selisih {differenceSen} dengan buku. Tulis sebabnya, paling sedikit lima huruf.',
	'treasury.no_reason': 'Tulis keperluan atau alasannya.',
	'treasury.bad_billing_code': 'Kode billing terdiri atas 15 angka.',
	'treasury.billing_code_taken': 'Kode billing {code} sudah dipakai untuk setoran lain.',
	'treasury.own_settlement':
		'Setoran yang sudah disetujui dibatalkan oleh orang lain, bukan oleh yang memintanya.',
	'treasury.gathered_behind':
		'Sudah ada setoran lain yang dihimpun sesudah ini. Batalkan dulu yang terakhir.',
	'treasury.code_still_valid':
		'Kode billing masih berlaku sampai {until}, jadi setoran masih dapat terjadi. Batalkan setelah kodenya kedaluwarsa.',
	'treasury.billing_code_valid':
		'Kode billing yang ada masih berlaku. Kode baru dicatat setelah kode lama kedaluwarsa.',
	'treasury.no_valid_code':
		'Tidak ada kode billing yang berlaku pada {paidOn}. Catat kode billing yang baru dulu.',
	'treasury.bad_dates':
		'Tanggal tidak dapat dipakai: paling cepat tanggal persetujuan, paling lambat hari ini; kode billing tidak boleh sudah kedaluwarsa.',
	'treasury.bad_ntpn': 'NTPN terdiri atas 16 huruf dan angka.',
	'treasury.ntpn_taken':
		'NTPN {ntpn} sudah dipakai untuk setoran lain. Periksa bukti penerimaan negaranya.',
	'treasury.receipt_missing': 'Lampirkan foto buktinya.',
	'treasury.reference_missing': 'Tulis nomor bukti transfer atau nota.',
	'treasury.no_such_intake': 'Bahan ini tidak dibeli, atau sudah dikaitkan dengan pembelian lain.',
}

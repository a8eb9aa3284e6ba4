import type { ReconciliationRefusalCode } from '#app/domain/reconciliation/errors.ts'

/** Why a bank's statement is not taken, or lines are not matched. */
export const reconciliationRefusals: Readonly<Record<ReconciliationRefusalCode, string>> = {
	'reconciliation.no_heading':
		'Judul kolom {layout} tidak ditemukan. Pastikan banknya benar, atau buat susunan kolom baru.',
	'reconciliation.no_lines': 'Berkas ini tidak memuat satu pun mutasi.',
	'reconciliation.line_cut':
		'Baris {row} terpotong: kolomnya kurang. Unduh ulang berkasnya dari bank.',
	'reconciliation.line_unknown':
		'Baris {row} bukan mutasi dan bukan jumlah: “{found}”. Berkas tidak boleh diubah setelah diunduh.',
	'reconciliation.bad_day': 'Tanggal pada baris {row} tidak terbaca: “{found}”.',
	'reconciliation.bad_amount':
		'Jumlah atau saldo pada baris {row} tidak terbaca. Periksa bentuk angkanya.',
	'reconciliation.days_mixed':
		'Tanggal pada baris {row} lebih awal daripada baris sebelumnya. Urutan mutasi tidak boleh diubah.',
	'reconciliation.balance_broken':
		'Saldo terputus pada baris {row}: seharusnya {expectedSen}, tertulis {foundSen}. Ada baris yang hilang atau diubah.',
	'reconciliation.totals_differ':
		'Jumlah yang ditulis bank ({foundSen}) tidak sama dengan jumlah barisnya ({expectedSen}). Ada baris yang hilang atau diubah.',
	'reconciliation.closing_differs':
		'Saldo akhir {foundSen} tidak sama dengan saldo awal ditambah mutasi, yaitu {expectedSen}. Berkasnya mungkin terpotong.',
	'reconciliation.balances_missing':
		'Berkas ini tidak memuat saldo awal dan saldo akhir. Tuliskan keduanya dari rekening koran.',
	'reconciliation.other_account':
		'Nomor rekening tidak ada, atau tidak sama dengan nomor di dalam berkas.',
	'reconciliation.day_altered':
		'Mutasi tanggal {day} tidak sama dengan yang sudah dimuat. Berkas ini atau yang lama telah berubah.',
	'reconciliation.no_such_layout': 'Susunan kolom ini tidak ada.',
	'reconciliation.bad_layout':
		'Susunan kolom belum lengkap: isi tanggal, uraian, saldo, dan jumlah (satu kolom, atau debit dan kredit), tanpa nama yang sama.',
	'reconciliation.layout_taken': 'Nama susunan kolom ini sudah dipakai.',
	'reconciliation.layout_retired':
		'Susunan kolom ini tidak dipakai lagi. Pilih yang menggantikannya.',
	'reconciliation.no_such_line':
		'Pilih paling sedikit dua baris yang ada: mutasi bank dan baris buku, atau dua mutasi yang saling meniadakan.',
	'reconciliation.no_such_match': 'Pencocokan ini tidak ditemukan. Muat ulang halaman ini.',
	'reconciliation.already_matched':
		'Salah satu baris sudah dicocokkan atau menunggu persetujuan. Muat ulang halaman ini.',
	'reconciliation.sums_differ':
		'Jumlah mutasi bank {bankSen} tidak sama dengan jumlah baris buku {bookSen}. Selisihnya harus nol.',
	'reconciliation.not_waiting':
		'Pencocokan ini sudah diputuskan, dilepas, atau tidak perlu disetujui.',
	'reconciliation.no_reason': 'Tulis dasar atau alasannya.',
	'reconciliation.bad_rate': 'Tulis persentase antara 0 dan 100 dan jumlah tetap yang tidak minus.',
	'reconciliation.rate_of_closed_month':
		'Bulan itu sudah ditutup. Pilih tanggal di bulan yang masih terbuka.',
	'reconciliation.bad_limit': 'Batasnya tidak boleh minus.',
	'reconciliation.needs_another': 'Harus disetujui orang lain, bukan oleh yang mengusulkan.',
	'reconciliation.no_such_exception': 'Selisih ini sudah tidak ada. Muat ulang halaman ini.',
}

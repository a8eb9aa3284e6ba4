import type { SheetRefusalCode } from '#app/shared/sheet.ts'

/** Why a spreadsheet is not read. */
export const sheetRefusals: Readonly<Record<SheetRefusalCode, string>> = {
	'sheet.unreadable':
		'Berkas ini tidak terbaca sebagai lembar Excel (.xlsx) atau CSV. Simpan ulang dari Excel atau LibreOffice, lalu coba lagi.',
	'sheet.too_large': 'Berkas ini lebih besar dari {megabytes} MB. Bagi menjadi beberapa lembar.',
	'sheet.too_many_rows': 'Lembar ini lebih dari {most} baris. Bagi menjadi beberapa lembar.',
	'sheet.too_wide': 'Lembar ini lebih dari {most} kolom. Pakai lembar yang diunduh dari sini.',
	'sheet.cell_too_long':
		'Satu sel di baris {line} lebih dari {most} huruf. Periksa tanda kutipnya, atau pendekkan isinya.',
	'sheet.empty': 'Lembar ini tidak berisi baris di bawah judul kolom.',
	'sheet.column_twice': 'Kolom “{column}” ada dua. Hapus salah satunya.',
	'sheet.macros':
		'Lembar ini berisi makro (program), jadi tidak dibuka. Simpan sebagai Excel biasa (.xlsx) atau CSV.',
	'sheet.old_or_locked':
		'Lembar ini berformat Excel lama (.xls) atau dikunci dengan kata sandi. Simpan sebagai .xlsx tanpa kata sandi.',
	'sheet.unpacks_too_large':
		'Isi berkas ini jauh lebih besar daripada ukurannya, jadi tidak dibuka. Salin barisnya ke lembar baru.',
}

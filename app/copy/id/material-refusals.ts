import type { MaterialRefusalCode } from '#app/domain/workshop/errors.ts'

/** Why something about material is refused. */
export const materialRefusals: Readonly<Record<MaterialRefusalCode, string>> = {
	'workshop.material_name_missing': 'Tulis nama bahannya.',
	'workshop.material_name_taken': 'Bahan bernama {name} sudah ada.',
	'workshop.no_such_material': 'Bahan itu tidak ada.',
	'workshop.bad_material_quantity':
		'Tulis banyaknya: kilogram dengan koma (misalnya 2,5), atau buah dalam bilangan bulat.',
	'workshop.bad_intake_cost':
		'Bahan sumbangan ditulis Rp0, dan bahan yang dibeli ditulis sesuai notanya.',
	'workshop.loss_note_missing': 'Tulis apa yang terjadi dengan bahan itu.',
	'workshop.source_missing': 'Tulis siapa yang menyumbang, atau di mana bahan itu dibeli.',
	'workshop.no_such_intake': 'Penerimaan bahan itu tidak ada.',
	'workshop.intake_key_reused':
		'Formulir ini sudah terkirim dengan isi yang lain. Muat ulang halaman, lalu isi sekali lagi.',
	'workshop.not_enough_material':
		'{name} tidak cukup: yang ada sampai hari kerja itu tinggal {left}.',
	'workshop.material_frozen':
		'Hasil kerja {code} sudah ditandatangani atau dikembalikan, jadi bahannya tidak berubah lagi.',
	'workshop.no_such_use': 'Pemakaian bahan itu tidak ada, atau sudah dibatalkan.',
	'workshop.material_reason_missing': 'Tulis dari mana biaya bahan itu.',
	'workshop.material_missing':
		'Bahannya belum tercatat. Catat dulu bahan yang dipakai, atau kembalikan hasil kerja ini.',
	'workshop.own_material':
		'Bahan hasil kerja ini Anda yang mencatat, jadi petugas lain yang menandatanganinya.',
	'workshop.material_changed':
		'Biaya bahannya baru saja berubah. Periksa sekali lagi, lalu tanda tangani.',
}

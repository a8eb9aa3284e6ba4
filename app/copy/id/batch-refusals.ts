import type { BatchRefusalCode } from '#app/domain/workshop/errors.ts'

/** Why a step of a batch is refused. */
export const batchRefusals: Readonly<Record<BatchRefusalCode, string>> = {
	'workshop.sheet_mixes_units': 'Satu lembar memakai satu satuan: buah, jam, atau poin.',
	'workshop.bad_grades':
		'Jumlah per mutu {graded}, padahal yang dinilai {pieces} buah. Setiap buah punya satu mutu.',
	'workshop.no_such_session': 'Pertemuan itu bukan pertemuan angkatan ini.',
	'workshop.entry_key_reused':
		'Catatan ini sudah terkirim dengan isi yang lain. Buka catatan yang sudah terkirim, atau mulai yang baru.',
	'workshop.own_batch':
		'Hasil kerja ini Anda catat sendiri, jadi petugas lain yang menandatanganinya.',
	'workshop.already_decided': 'Hasil kerja {code} sudah ditandatangani atau dikembalikan.',
	'workshop.not_signed':
		'Hasil kerja {code} belum ditandatangani petugas kedua, jadi belum bisa masuk stok.',
	'workshop.sheet_changed':
		'Tanda hak di lembar ini baru saja berubah karena ada catatan golongan atau keberadaan yang baru. Periksa sekali lagi, lalu tanda tangani.',
	'workshop.no_such_draft': 'Draf ini tidak ada, atau milik petugas lain.',
	'workshop.draft_unfinished': 'Draf ini belum lengkap. Periksa bagian yang ditandai.',
	'workshop.not_on_hold':
		'Premi {makerCode} dari hasil kerja ini tidak sedang ditahan, atau sudah diselesaikan.',
	'workshop.still_on_hold':
		'Golongan {makerCode} pada {workDate} belum tercatat. Catat dulu golongannya, lalu selesaikan.',
	'workshop.sheet_faults':
		'Ada {count} kesalahan di lembar ini, jadi belum ada yang dicatat. Periksa lagi lembarnya.',
	'workshop.no_such_import': 'Impor itu tidak ada.',
	'workshop.reason_missing': 'Tulis apa yang perlu diperbaiki.',
}

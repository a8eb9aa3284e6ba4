import type { PicturesRefusalCode } from '#app/domain/pictures/errors.ts'

/** Why a picture is not taken, or not decided about. */
export const pictureRefusals: Readonly<Record<PicturesRefusalCode, string>> = {
	'pictures.no_such_upload': 'Foto ini tidak ada.',
	'pictures.bad_upload': 'Kiriman foto ini tidak lengkap. Muat ulang halaman, lalu pilih lagi.',
	'pictures.id_taken': 'Nomor kiriman ini sudah dipakai foto lain. Pilih fotonya sekali lagi.',
	'pictures.own_upload': 'Foto yang Anda unggah sendiri diperiksa oleh petugas lain.',
	'pictures.already_decided': 'Foto ini sudah diperiksa petugas lain.',
	'pictures.looks_missing':
		'Centang keempat pemeriksaan dulu: tanpa wajah, tanpa gembok, tanpa kunci, tanpa seragam.',
	'pictures.reason_missing': 'Tulis alasan foto ini tidak dipakai, supaya pengunggahnya paham.',
	'pictures.people_missing':
		'Pilih dulu apakah tangan atau karya seseorang dikenali di foto ini; kalau ya, tulis kodenya.',
	'pictures.taken_back': 'Foto ini pernah ditarik, jadi tidak dipakai lagi. Ambil foto lain.',
	'pictures.not_public': 'Foto ini tidak sedang tampil, jadi tidak ada yang ditarik.',
	'pictures.busy': 'Server sedang mengolah banyak foto. Tunggu sebentar, lalu coba lagi.',
	'pictures.too_many_files': 'Paling banyak {most} foto sekali kirim. Kirim sisanya setelah ini.',
	'pictures.nothing_chosen': 'Pilih dulu satu foto atau lebih.',
}

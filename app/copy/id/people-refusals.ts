import type { PeopleRefusalCode } from '#app/domain/people/errors.ts'

/** Why something about makers is not done. */
export const peopleRefusals: Readonly<Record<PeopleRefusalCode, string>> = {
	'people.no_such_maker': 'Tidak ada warga binaan dengan kode {makerCode}.',
	'people.identity_missing': 'Nama dan nomor register harus diisi.',
	'people.status_in_future':
		'Golongan dicatat mulai hari berlakunya, jadi tanggal {fromDate} belum dapat dicatat.',
	'people.status_already_recorded':
		'Golongan {makerCode} mulai {fromDate} sudah tercatat, dan catatan tidak diubah.',
	'people.consent_in_future':
		'Persetujuan dicatat setelah diberikan, jadi tanggal {givenOn} belum dapat dicatat.',
	'people.own_witness': 'Saksi persetujuan adalah petugas lain, bukan yang mencatatnya.',
	'people.bad_pen_name':
		'Nama pena terdiri atas huruf, paling banyak 30, misalnya “Melati” atau “Senja Biru”.',
	'people.pen_name_tells_name':
		'Nama pena ini memuat bagian dari nama asli. Pilih nama yang lain sama sekali.',
	'people.consent_already_given':
		'Persetujuan {makerCode} sudah tercatat. Cabut dulu bila ingin menggantinya.',
	'people.no_consent': '{makerCode} tidak punya persetujuan yang berlaku untuk hal ini.',
	'people.presence_unchanged': 'Keberadaan {makerCode} pada {since} memang sudah tercatat begitu.',
	'people.after_death':
		'{makerCode} tercatat meninggal, jadi tidak ada catatan untuk hari sesudahnya. Bila itu keliru, catat yang benar pada tanggal yang sama.',
	'people.no_such_savings_act': 'Permintaan tindakan tabungan ini tidak ada.',
	'people.savings_act_closed':
		'Tindakan untuk tabungan {makerCode} sudah selesai atau sudah tidak berlaku. Muat ulang halaman ini.',
	'people.own_savings_act':
		'Anda yang mencatat perubahannya. Tabungan dinyatakan selesai oleh orang lain.',
	'people.register_number_taken':
		'Nomor register ini sudah terdaftar. Cari lewat nomor register untuk menemukan kodenya.',
	'people.bad_block':
		'Blok ditulis dengan huruf dan angka, paling banyak 20, misalnya “Blok A” atau “W-2”.',
	'people.search_empty': 'Tulis nomor register, atau nama dengan sedikitnya dua huruf.',
	'people.maker_erased': 'Data pribadi {makerCode} sudah dihapus dan tidak dapat dibuka lagi.',
	'people.sheet_faults': 'Lembar ini punya {count} kesalahan, jadi tidak ada yang didaftarkan.',
	'people.no_such_consent': 'Persetujuan atau foto suratnya tidak ada.',
	'people.scan_already_there': 'Foto surat persetujuan ini sudah tersimpan dan tidak diganti.',
	'people.erasure_too_early':
		'{makerCode} masih tercatat di rutan. Data pribadi baru dapat dihapus setelah bebas, pindah, atau meninggal.',
	'people.erasure_owes':
		'Urusan uang {makerCode} belum selesai: tabungan {owedSen}, {pieces} barangnya belum terjual, {waiting} baris kontribusinya belum diputuskan, atau tindakan tabungannya masih menunggu. Selama itu namanya masih diperlukan.',
	'people.erasure_already_asked': 'Penghapusan data {makerCode} sudah diminta.',
	'people.no_erasure_asked': 'Tidak ada permintaan penghapusan {makerCode} yang menunggu.',
	'people.own_erasure': 'Permintaan penghapusan disetujui oleh orang lain, bukan yang memintanya.',
}

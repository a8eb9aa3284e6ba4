import type { CohortRefusalCode } from '#app/domain/workshop/cohort-refusals.ts'

/** Why something about mitra, programmes, cohorts or sessions is not done. */
export const cohortRefusals: Readonly<Record<CohortRefusalCode, string>> = {
	'workshop.bad_agreement':
		'Tulis nomor PKS, dan pastikan tanggal berakhirnya tidak sebelum tanggal mulai berlaku.',
	'workshop.agreement_number_taken': 'PKS nomor {number} sudah tercatat untuk mitra ini.',
	'workshop.no_such_agreement': 'PKS ini tidak ada.',
	'workshop.no_such_contact': 'Kontak ini tidak ada, mungkin baru saja dihapus.',
	'workshop.too_many_scans': 'Satu PKS memuat paling banyak {most} foto halaman.',
	'workshop.words_missing': 'Lengkapi dulu tulisan dalam bahasa Indonesia.',
	'workshop.bad_slug': 'Alamat angkatan hanya memuat huruf kecil, angka, dan tanda hubung.',
	'workshop.programme_closed': 'Program ini sudah ditutup. Buka kembali dulu bila masih berjalan.',
	'workshop.programme_open': 'Program ini memang masih berjalan.',
	'workshop.programme_has_members':
		'Masih ada {people} orang di angkatan program ini. Catat dulu kapan mereka selesai.',
	'workshop.bad_places': 'Jumlah tempat ditulis dalam bilangan bulat, minimal satu.',
	'workshop.no_place_left':
		'Angkatan ini hanya punya {places} tempat dan pada hari itu sudah penuh. Tambah tempatnya, atau tunggu ada yang selesai.',
	'workshop.too_few_places':
		'Angkatan ini berisi {people} orang, jadi tempatnya tidak bisa kurang.',
	'workshop.no_such_lead':
		'Penanggung jawab dipilih dari petugas atau Kepala Rutan yang masih aktif.',
	'workshop.maker_gone': '{makerCode} tidak lagi di rutan pada hari itu.',
	'workshop.maker_away':
		'{makerCode} tidak berada di rutan pada hari itu, jadi tidak dapat ditandai hadir.',
	'workshop.was_there_later':
		'{makerCode} tercatat hadir atau ikut berkarya pada {day}, jadi hari terakhirnya tidak bisa lebih awal.',
	'workshop.bad_schedule':
		'{weekday} belum lengkap: tulis jam mulai, jam selesai yang lebih akhir, dan tempatnya.',
	'workshop.no_such_session': 'Pertemuan ini tidak ada, atau sudah diganti jadwal yang baru.',
	'workshop.session_not_planned': 'Pertemuan ini sudah berlangsung atau dibatalkan.',
	'workshop.session_not_cancelled': 'Pertemuan ini tidak sedang dibatalkan.',
	'workshop.session_cancelled': 'Pertemuan ini dibatalkan. Pulihkan dulu bila tetap berlangsung.',
	'workshop.day_taken': 'Angkatan ini sudah punya pertemuan pada {day}.',
	'workshop.bad_session_time':
		'Tulis jam mulai dan jam selesai, yang selesai lebih akhir; atau kosongkan keduanya.',
	'workshop.reason_missing': 'Tulis alasannya, supaya yang lain mengerti.',
	'workshop.attendance_incomplete': 'Masih ada {missing} orang yang belum ditandai.',
	'workshop.attendance_repeats_maker': '{makerCode} tertulis dua kali.',
	'workshop.attendance_changed':
		'Daftar ini baru saja diubah petugas lain. Muat ulang halaman, lalu tandai yang perlu.',
	'workshop.attendance_final':
		'Daftar ini hanya dapat dibetulkan sampai {until}. Setelah itu yang tercatat tetap.',
	'workshop.already_candidate': '{makerCode} sudah ada dalam daftar calon.',
	'workshop.no_such_candidate': '{makerCode} tidak ada dalam daftar calon.',
	'workshop.no_such_criterion': 'Hal yang dinilai sudah berubah. Muat ulang halaman.',
	'workshop.candidate_selected': 'Keputusan tentang {makerCode} sudah diambil.',
	'workshop.not_assessed': 'Nilai dulu {makerCode} dalam semua hal, baru putuskan.',
	'workshop.bad_score': 'Nilai ditulis dari 1 sampai 5.',
	'workshop.criteria_in_use':
		'Sudah ada calon yang dinilai, jadi hal yang dinilai tidak diubah supaya semua diukur sama.',
}

/** The pages of the groups that make what the shop sells. */
export const cohort = {
	title: 'Angkatan pembuat',
	description:
		'Kelompok warga binaan Rutan Magetan yang membuat karya di Bekal: program, jadwal, pertemuan, dan hasil karyanya.',
	lead: 'Karya di toko ini dibuat bersama-sama. Yang kami perkenalkan adalah kelompoknya: apa yang mereka pelajari, kapan mereka bertemu, dan apa yang sudah mereka hasilkan.',
	empty: 'Angkatan pertama sedang disiapkan',
	emptyText: 'Begitu sebuah angkatan mulai, ceritanya tampil di sini.',
	programme: 'Program',
	partner: 'Mitra',
	schedule: 'Jadwal',
	started: 'Dimulai',
	factsTitle: 'Angkatan ini sampai hari ini',
	factsLead: 'Dihitung dari lembar kontribusi dan buku besar, tidak diketik.',
	members: 'warga binaan berlatih',
	sessions: 'kali bertemu',
	sessionHours: '{hours} jam belajar',
	pieces: 'karya dibuat',
	sold: 'karya terjual',
	credited: 'dicatat sebagai premi di tabungan pembuatnya',
	notYet:
		'Angka penjualan ditampilkan setelah hasilnya diterima lima orang atau lebih, supaya tabungan seseorang tidak dapat ditebak.',
	tooFew:
		'Angka angkatan ini belum kami tampilkan, karena pesertanya kurang dari lima orang dan seseorang dapat dikenali.',
	privacy:
		'Kami tidak menyebut nama siapa pun: yang bercerita adalah karyanya dan angka yang dapat diperiksa.',
	penNamesTitle: 'Nama pena',
	penNames:
		'Beberapa pembuat memilih disebut dengan nama pena. Semuanya dengan persetujuan tertulis, yang dapat dicabut kapan saja.',
	sessionsTitle: 'Pertemuan terakhir',
	sessionMinutes: '{minutes} menit',
	sessionsLead: 'Yang dikerjakan angkatan ini belakangan.',
	batchesTitle: 'Batch terakhir',
	batchesLead: 'Kodenya tertulis di tanda setiap karya.',
	works: 'Karya angkatan ini',
	noWorks: 'Karya angkatan ini sedang habis. Lihat yang lain dulu, ya.',
	see: 'Kenali angkatan ini',
}

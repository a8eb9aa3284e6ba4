/** Finding orders, and working on many of them at once. */
export const orderWork = {
	search: 'Cari nomor pesanan, nama pembeli, telepon, atau resi',
	searchExample: 'Nomor, nama, telepon, resi',
	filter: 'Saring lebih lanjut',
	apply: 'Terapkan saringan',
	clear: 'Hapus saringan',
	any: 'Semua',
	state: 'Keadaan',
	groups: {
		kirim: 'Perlu dikirim',
		terkirim: 'Terkirim',
		keluhan: 'Keluhan',
		menunggu: 'Menunggu pembayaran',
		diterima: 'Diterima pembeli',
		selesai: 'Selesai',
		batal: 'Batal atau kedaluwarsa',
		dikembalikan: 'Dana dikembalikan',
		semua: 'Semua',
	} as Readonly<Record<string, string>>,
	leads: {
		kirim: 'Sudah dibayar dan belum berangkat. Yang dibayar lebih dulu berada paling atas.',
		terkirim: 'Sudah berangkat. Yang terbaru berada paling atas.',
		keluhan:
			'Dikeluhkan pembeli, atau uangnya harus dikembalikan. Yang terlama berada paling atas.',
		menunggu: 'Barangnya disimpankan sampai dibayar. Jangan dikirim dulu.',
		diterima: 'Sudah sampai di pembeli. Masa keluhannya masih berjalan.',
		selesai: 'Masa keluhan sudah lewat dan premi sudah menjadi tabungan.',
		batal: 'Tidak jadi dibayar. Barangnya sudah kembali dijual.',
		dikembalikan: 'Uangnya sudah dikembalikan kepada pembeli.',
		semua: 'Pesanan dalam keadaan apa pun, yang terbaru berada paling atas.',
	} as Readonly<Record<string, string>>,
	delivery: 'Cara menerima',
	deliveries: { kurir: 'Dikirim kurir', loket: 'Diambil di loket' } as Readonly<
		Record<string, string>
	>,
	courier: 'Kurir',
	payment: 'Pembayaran',
	payments: { stripe: 'Kartu (Stripe)', transfer: 'Transfer bank', qris: 'QRIS' } as Readonly<
		Record<string, string>
	>,
	dari: 'Dipesan sejak',
	sampai: 'Sampai dengan',
	found: '{count} pesanan',
	foundFor: '{count} pesanan untuk “{text}”',
	foundMany: 'Lebih dari {count} pesanan; persempit dengan saringan.',
	resi: 'Resi {number}',
	none: 'Tidak ada pesanan di sini',
	noneFor: 'Tidak ada pesanan untuk “{text}”',
	noneForText:
		'Coba sebagian saja: awal nama, beberapa angka pertama atau empat angka terakhir telepon, atau separuh nomor pesanan.',
	noneNarrowed: 'Tidak ada yang cocok dengan semua saringan ini. Longgarkan salah satunya.',
	noneToSend: 'Semua yang dibayar sudah dikirim.',
	noneYet: 'Pesanan akan muncul di sini begitu ada yang memesan.',
	elsewhere: 'Cari tanpa saringan',
}

/** What stands around every page of the shop: its head and its foot. */
export const nav = {
	label: 'Menu utama',
	all: 'Semua karya',
	keset: 'Keset perca',
	rajut: 'Rajutan',
	cohorts: 'Angkatan',
	money: 'Ke mana uang Anda',
	cart: 'Keranjang',
	cartItems: 'barang',
	trail: 'Jalur halaman',
	home: 'Beranda',
}

export const footer = {
	label: 'Kaki halaman',
	about:
		'Bekal adalah toko karya warga binaan Rutan Kelas IIB Magetan, Jawa Timur. Setiap rupiah dicatat sampai ke tabungan pembuatnya.',
	shop: 'Belanja',
	help: 'Bantuan',
	open: 'Keterbukaan',
	contact: 'Hubungi kami',
	pages: {
		about: 'Tentang Bekal',
		money: 'Ke mana uang Anda',
		cohorts: 'Angkatan pembuat',
		trace: 'Telusuri tanda karya',
		track: 'Cari pesanan Anda',
		shipping: 'Pengiriman',
		returns: 'Pengembalian',
		questions: 'Tanya jawab',
		privacy: 'Privasi',
		terms: 'Syarat',
		contact: 'Kontak',
	},
	whatsapp: 'WhatsApp {number}',
	contactComing: 'Alamat email dan nomor WhatsApp toko akan tampil di sini.',
	place: 'Rutan Kelas IIB Magetan, Jawa Timur',
	payment:
		'Pembayaran dilakukan di halaman aman penyedia pembayaran. Nomor kartu Anda tidak pernah melewati toko ini.',
	staff: 'Pintu petugas',
	illustrations: 'Foto karya di toko ini adalah ilustrasi.',
}

import { abroadFields } from './abroad.ts'

export const checkout = {
	title: 'Pembayaran',
	lead: 'Tanpa perlu membuat akun. Anda membayar setelah ini, dengan cara yang Anda pilih.',
	contact: 'Kontak Anda',
	address: 'Alamat pengiriman',
	extra: 'Catatan',
	optional: 'boleh kosong',
	choose: 'Pilih provinsi',
	fields: {
		name: {
			label: 'Nama penerima',
			error: 'Tulis nama penerima, paling banyak 100 huruf.',
			faults: { 'not-latin': 'Tulis nama penerima dengan huruf Latin supaya terbaca kurir.' },
		},
		phone: {
			label: 'Nomor WhatsApp atau telepon',
			hint: 'Kami atau kurir menghubungi nomor ini bila perlu.',
			error: 'Tulis nomor yang bisa dihubungi, misalnya 0812 3456 7890.',
			faults: {
				'world-phone': 'Tulis nomor lengkap dengan kode negaranya, misalnya +65 9123 4567.',
			},
		},
		email: {
			label: 'Email',
			hint: 'Untuk kabar dan tanda terima. Bila kosong, kabarnya lewat WhatsApp.',
			error: 'Tulis alamat email yang lengkap, misalnya nama@contoh.id.',
		},
		province: { label: 'Provinsi', error: 'Pilih provinsi dari daftar.' },
		city: { label: 'Kabupaten atau kota', error: 'Tulis kabupaten atau kota.' },
		district: { label: 'Kecamatan', error: 'Tulis kecamatan.' },
		village: { label: 'Kelurahan atau desa', error: 'Tulis kelurahan atau desa.' },
		street: {
			label: 'Jalan, nomor rumah, RT/RW',
			error: 'Tulis jalan dan nomor rumah, paling banyak 200 huruf.',
		},
		postalCode: {
			label: 'Kode pos',
			error: 'Kode pos terdiri atas lima angka.',
			faults: {
				'wrong-province': 'Kode pos ini bukan dari provinsi yang dipilih. Periksa keduanya.',
			},
		},
		...abroadFields,
		note: {
			label: 'Catatan untuk kami',
			hint: 'Misalnya patokan rumah, atau pesan bila ini hadiah.',
			error: 'Catatan paling banyak 500 huruf.',
		},
	},
	summary: 'Pesanan Anda',
	edit: 'Ubah keranjang',
	items: 'Barang',
	shipping: 'Ongkos kirim',
	total: 'Jumlah bayar',
	held: 'Barang kami simpankan untuk Anda selama Anda membayar.',
	privacy: 'Data ini hanya kami pakai untuk mengirim pesanan Anda.',
	faultsTitle: 'Ada yang perlu dilengkapi',
	faultsText: 'Periksa isian yang ditandai. Yang sudah Anda ketik tidak hilang.',
	refusedTitle: 'Pesanan belum dibuat',
	backToCart: 'Buka keranjang',
}

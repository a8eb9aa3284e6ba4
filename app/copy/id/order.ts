export const order = {
	title: 'Pesanan {number}',
	heading: 'Pesanan',
	placed: 'Dipesan {date}',
	keep: 'Simpan alamat halaman ini. Siapa pun yang memilikinya dapat melihat pesanan ini.',
	states: {
		'awaiting-payment': 'Menunggu pembayaran',
		cancelled: 'Dibatalkan',
		expired: 'Kedaluwarsa',
		paid: 'Sudah dibayar',
		'part-sent': 'Dikirim sebagian',
		sent: 'Sudah dikirim',
		received: 'Sudah diterima',
		complained: 'Sedang dikeluhkan',
		'refund-due': 'Uang akan dikembalikan',
		completed: 'Selesai',
		refunded: 'Uang dikembalikan',
		voided: 'Dibatalkan di loket',
	},
	stories: {
		'awaiting-payment':
			'Barang kami simpankan sampai {until}. Bayar sebelum itu, atau batalkan bila berubah pikiran.',
		checking:
			'Terima kasih. Kami sedang menunggu kabar dari layanan pembayaran; halaman ini memeriksanya lagi dalam beberapa detik.',
		cancelling: 'Pembatalan sedang diproses; kami menunggu kepastian dari layanan pembayaran.',
		cancelled:
			'Pesanan ini dibatalkan. Barangnya dijual lagi, dan uang yang telanjur Anda transfer, bila ada, kami kembalikan.',
		expired:
			'Waktu membayar sudah lewat. Barangnya dijual lagi, dan uang yang telanjur Anda transfer, bila ada, kami kembalikan.',
		paid: 'Terima kasih! Pesanan sedang kami kemas.',
		'part-sent':
			'Sebagian pesanan sudah berangkat; sisanya menyusul. Masa keluhan baru dihitung setelah kiriman terakhir Anda terima. Ada yang rusak pada kiriman pertama? Hubungi kami sekarang juga.',
		sent: 'Paket sudah berangkat ke alamat Anda.',
		received: 'Semoga barangnya cocok. Masa keluhan masih berjalan sampai {until}.',
		'received-nothing':
			'Uang untuk semua barang pesanan ini sudah kami kembalikan. Bila masih ada yang belum beres, sampaikan paling lambat {until}.',
		'completed-nothing':
			'Uang untuk semua barang pesanan ini sudah kami kembalikan, dan pesanan ini selesai.',
		complained: 'Keluhan Anda sedang kami periksa. Selama itu pesanan ini belum selesai.',
		'refund-due': 'Keluhan Anda kami setujui; uang Anda akan dikembalikan.',
		completed:
			'Masa keluhan sudah lewat dan pesanan ini selesai. Terima kasih sudah membeli karya warga binaan.',
		refunded:
			'Seluruh pembayaran sudah kami kembalikan. Bila ke kartu Anda, bank dapat memerlukan beberapa hari sampai uangnya terlihat.',
		voided: 'Penjualan ini dibatalkan di loket; uangnya sudah dikembalikan di tempat.',
		'voided-qris':
			'Penjualan ini dibatalkan di loket. Bila uang QRIS Anda ternyata masuk juga, bendahara mentransfernya kembali.',
		refunding: 'Pengembalian uang sedang diproses.',
		exchanging:
			'Penukaran kami sepakati, dan penggantinya sudah kami sisihkan. Kami mengabari Anda begitu penggantinya dikirim.',
	},
	steps: {
		placed: 'Dipesan',
		paid: 'Dibayar',
		sent: 'Dikirim',
		received: 'Diterima',
		completed: 'Selesai',
	},
	pay: 'Bayar sekarang',
	cancel: 'Batalkan pesanan',
	cancelLead: 'Barangnya dijual lagi, dan pesanan ini tidak dapat dibuka kembali.',
	cancelSurely: 'Ya, batalkan',
	confirm: 'Paket sudah saya terima',
	confirmLead:
		'Tekan setelah paket sampai. Sejak itu Anda punya dua hari kerja untuk mengeluh atau menukar. Tanpa kabar dari Anda, paket dianggap sampai {days} hari setelah dikirim.',
	moneyShipping:
		'Bersama ongkos kirim {shipping}, yang seluruhnya untuk pengiriman, jumlahnya {total}.',
	refresh: 'Periksa lagi',
	orderAgain: 'Lihat semua karya',
	refusedTitle: 'Belum berhasil',
	courier: 'Kurir',
	trackingNumber: 'Nomor resi',
	complaintUntil:
		'Ada yang tidak sesuai dengan paket Anda? Sampaikan di halaman ini paling lambat {date}.',
	bought: 'Isi pesanan',
	quantity: '{count} × {price}',
	items: 'Barang',
	shipping: 'Ongkos kirim',
	total: 'Jumlah',
	papers: 'Dokumen',
	invoice: 'Faktur (PDF)',
	receipt: 'Kuitansi (PDF)',
	sendTo: 'Alamat pengiriman',
	note: 'Catatan Anda',
	moneyTitle: 'Yang dihasilkan pesanan ini',
	moneyLead: 'Begini {price} untuk barang Anda dibagi, tercatat di buku besar.',
	moneyPending:
		'Premi tercatat sebagai tertunda sampai masa keluhan lewat, lalu menjadi tabungan final.',
	moneyFinal: 'Premi dari pesanan ini sudah menjadi tabungan final.',
	moneyReversed: 'Karena uang dikembalikan, pembagian ini dibukukan balik seluruhnya.',
}

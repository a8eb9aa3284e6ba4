import { counterMessages } from './messages-counter.ts'

/** What buyers and staff are written: composed on the server alone. */
export const letters = {
	greeting: 'Halo {name},',
	greetingWithoutName: 'Halo,',
	subjects: {
		'order-placed': 'Pesanan {number} menunggu pembayaran',
		'order-paid': 'Pembayaran pesanan {number} sudah kami terima',
		'order-sent': 'Pesanan {number} sudah dikirim',
		'order-received': 'Pesanan {number} sudah sampai',
		'order-completed': 'Pesanan {number} selesai',
		'complaint-opened': 'Keluhan pesanan {number} sudah kami terima',
		'complaint-answered': 'Jawaban atas keluhan pesanan {number}',
		'complaint-closed': 'Keluhan pesanan {number} selesai',
		'complaint-upheld': 'Uang pesanan {number} akan kami kembalikan',
		'order-cancelled': 'Pesanan {number} dibatalkan',
		'order-expired': 'Waktu membayar pesanan {number} sudah lewat',
		'order-refunded': 'Uang pesanan {number} dikembalikan',
		'transfer-awaited': 'Pesanan {number}: bayar tepat {due}',
		'cash-awaited': 'Pesanan {number}: bayar tunai di loket',
		'proof-received': 'Bukti pembayaran pesanan {number} sudah kami terima',
		'proof-rejected': 'Bukti pembayaran pesanan {number} belum cocok',
		'transfer-short': 'Pembayaran pesanan {number} masih kurang',
		'money-returned': 'Uang untuk pesanan {number} kami transfer balik',
		'part-refunded': 'Sebagian uang pesanan {number} dikembalikan',
		'replacement-sent': 'Barang pengganti pesanan {number} dikirim',
		'parcel-sent': 'Sebagian pesanan {number} sudah dikirim',
		'order-handed-over': 'Pesanan {number} sudah Anda ambil',
	},
	headings: {
		'order-placed': 'Tinggal membayar',
		'order-paid': 'Terima kasih!',
		'order-sent': 'Paket Anda sudah berangkat',
		'order-received': 'Paket sudah sampai',
		'order-completed': 'Terima kasih, pesanan selesai',
		'complaint-opened': 'Keluhan Anda kami terima',
		'complaint-answered': 'Jawaban dari kami',
		'complaint-closed': 'Keluhan Anda sudah diputuskan',
		'complaint-upheld': 'Uang Anda akan kami kembalikan',
		'order-cancelled': 'Pesanan dibatalkan',
		'order-expired': 'Waktu membayar sudah lewat',
		'order-refunded': 'Uang Anda dikembalikan',
		'transfer-awaited': 'Tinggal membayar',
		'cash-awaited': 'Bayar saat mengambil',
		'proof-received': 'Bukti sudah kami terima',
		'proof-rejected': 'Bukti belum cocok',
		'transfer-short': 'Masih ada kekurangan',
		'money-returned': 'Uang kami kembalikan',
		'part-refunded': 'Sebagian uang kami kembalikan',
		'replacement-sent': 'Barang pengganti dikirim',
		'parcel-sent': 'Sebagian paket Anda sudah berangkat',
		'order-handed-over': 'Pesanan sudah di tangan Anda',
	},
	bodies: {
		'order-placed':
			'Barang kami simpankan sampai {until}. Bayar sebelum itu; setelahnya barang dijual lagi.',
		'order-paid':
			'Pembayaran {total} untuk pesanan {number} sudah kami terima. Pesanan sedang kami kemas, dan kami mengabari Anda begitu paketnya berangkat.',
		'order-sent':
			'Pesanan {number} sudah kami serahkan kepada {courier}, dengan nomor resi {trackingNumber}.',
		'order-received': 'Pesanan {number} kami catat sudah Anda terima. Semoga cocok.',
		'order-completed':
			'Masa keluhan pesanan {number} sudah lewat, jadi pesanan ini selesai. Premi para pembuatnya kini menjadi tabungan final.',
		'complaint-opened':
			'Terima kasih sudah menyampaikannya. Keluhan tentang pesanan {number} kami jawab paling lambat {until}. Percakapannya ada di halaman pesanan.',
		'complaint-answered': 'Petugas kami menjawab keluhan Anda tentang pesanan {number}:',
		'complaint-closed': 'Keluhan tentang pesanan {number} sudah diputuskan.',
		'complaint-upheld':
			'Keluhan Anda tentang pesanan {number} kami setujui, dan uangnya akan kami kembalikan. Kami mengabari lagi, dengan jumlahnya, begitu uangnya dikirim.',
		'order-cancelled':
			'Pesanan {number} sudah dibatalkan. Barangnya dijual lagi, dan uang yang telanjur Anda transfer, bila ada, kami kembalikan.',
		'order-expired':
			'Pesanan {number} belum dibayar sampai batas waktunya, jadi kami tutup. Barangnya dijual lagi, dan uang yang telanjur Anda transfer, bila ada, kami kembalikan.',
		'order-refunded':
			'{amount} untuk pesanan {number} sudah kami kembalikan. Bila Anda membayar dengan kartu, bank dapat memerlukan beberapa hari sampai uangnya terlihat.',
		'transfer-awaited':
			'Bayar tepat {due} sebelum {until}, sampai rupiah terakhir: dari jumlah itulah bendahara mengenali pembayaran Anda. Setelah membayar, kirim buktinya di halaman pesanan.',
		'cash-awaited':
			'Barang kami simpankan sampai {until}. Datanglah ke loket sebelum itu dan bayar {total} tunai; setelahnya barang dijual lagi.',
		'proof-received':
			'Bukti pembayaran untuk pesanan {number} menunggu konfirmasi bendahara pada jam kerja. Barangnya tetap kami simpankan, dan kami mengabari Anda begitu uangnya ditemukan.',
		'proof-rejected':
			'Bendahara belum menemukan uang yang cocok dengan bukti Anda. Sebabnya: {reason}',
		'transfer-short':
			'Kami menerima {received} untuk pesanan {number}. Kurang {rest}; bayarlah sebelum {until}. Kalau tidak, pesanan kami tutup dan uangnya kami kembalikan.',
		'money-returned': '{amount} untuk pesanan {number} sudah kami transfer balik ke rekening Anda.',
		'part-refunded':
			'{amount} dari pesanan {number} sudah kami kembalikan. Bila Anda membayar dengan kartu, bank dapat memerlukan beberapa hari sampai uangnya terlihat.',
		'replacement-sent':
			'Pengganti untuk {pieces} barang pesanan {number} dalam perjalanan dengan {courier}, nomor resi {trackingNumber}.',
		'parcel-sent':
			'Sebagian pesanan {number} sudah kami serahkan kepada {courier}, dengan nomor resi {trackingNumber}. Masih ada {left} barang yang menyusul; kami kabari begitu berangkat. Masa keluhan baru dihitung setelah kiriman terakhir Anda terima.',
		'order-handed-over':
			'Pesanan {number} sudah kami serahkan kepada Anda di loket. Terima kasih sudah mampir.',
	},
	complaintClosed: {
		exchange: 'Untuk pesanan {number} kami sepakati penukaran:',
		rejected: 'Keluhan tentang pesanan {number} tidak dapat kami penuhi. Alasannya:',
	},
	lastParcel:
		'Kiriman terakhir pesanan {number} sudah kami serahkan kepada {courier}, dengan nomor resi {trackingNumber}. Dengan ini seluruh pesanan Anda sudah berangkat.',
	parcelItems: 'Isi kiriman ini',
	parcelPieces: '{count} buah',
	complaint:
		'Ada yang tidak sesuai? Sampaikan di halaman pesanan paling lambat {until}, atau hubungi kami dengan menyebut nomor {number}.',
	actions: {
		'order-placed': 'Bayar sekarang',
		'order-paid': 'Lihat pesanan',
		'order-sent': 'Lihat pesanan',
		'order-received': 'Lihat pesanan',
		'order-completed': 'Lihat pesanan',
		'complaint-opened': 'Lihat percakapan',
		'complaint-answered': 'Jawab',
		'complaint-closed': 'Lihat pesanan',
		'complaint-upheld': 'Lihat pesanan',
		'order-cancelled': 'Lihat pesanan',
		'order-expired': 'Lihat pesanan',
		'order-refunded': 'Lihat pesanan',
		'transfer-awaited': 'Lihat cara membayar',
		'cash-awaited': 'Lihat pesanan',
		'proof-received': 'Lihat pesanan',
		'proof-rejected': 'Buka pesanan',
		'transfer-short': 'Lihat cara membayar',
		'money-returned': 'Lihat pesanan',
		'part-refunded': 'Lihat pesanan',
		'replacement-sent': 'Lihat pesanan',
		'parcel-sent': 'Lihat pesanan',
		'order-handed-over': 'Lihat pesanan',
	},
	account: {
		title: 'Transfer ke',
		bank: 'Bank',
		number: 'Nomor rekening',
		holder: 'Atas nama',
		due: 'Jumlah tepat',
	},
	rejectedUntil: 'Kirim bukti yang lain, atau bayar, sebelum {until}.',
	items: 'Isi pesanan {number}',
	quantity: '{count} × {name}',
	shippingBy: 'Ongkos kirim {service}',
	counter: counterMessages,
	total: 'Jumlah',
	sharesTitle: 'Yang dihasilkan pesanan ini',
	sharesNote:
		'Premi menjadi tabungan yang dibawa pulang para pembuat saat bebas: tertunda dulu, lalu final setelah masa keluhan lewat.',
	sharesFinal:
		'Premi ini sudah menjadi tabungan final, yang dibawa pulang para pembuat saat bebas.',
	parties: {
		maker: 'Premi para pembuat',
		'extra-food': 'Makanan tambahan',
		pnbp: 'PNBP (bagian negara)',
		partner: 'Mitra',
		capital: 'Modal kerja program',
		material: 'Bahan',
		costs: 'Biaya pembayaran dan kirim',
	},
	secret:
		'Siapa pun yang memegang tautan di surat ini dapat melihat pesanan Anda. Jangan diteruskan.',
	signature: 'Bekal, karya warga binaan Rutan Kelas IIB Magetan',
	whatsappParcel: '{courier}, resi {trackingNumber}',
	whatsappSeveral:
		'Halo {name}, kami dari Bekal, Rutan Magetan. Seluruh pesanan {number} sudah dikirim dalam beberapa paket: {parcels}. Ada yang tidak sesuai? Balas pesan ini paling lambat {until}.',
	whatsappReplacement: {
		exchanged:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Barang pengganti untuk pesanan {number} sudah kami sisihkan. Kami kabari begitu dikirim.',
		'replacement-sent':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Barang pengganti untuk pesanan {number} sudah dikirim lewat {courier} dengan nomor resi {trackingNumber}. Ada yang tidak sesuai? Balas pesan ini paling lambat {until}.',
	},
	whatsapp: {
		'awaiting-payment':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sejumlah {total} masih menunggu pembayaran. Barangnya kami simpankan sampai {until}. Tautan untuk membayar ada di email Anda.',
		paid: 'Halo {name}, kami dari Bekal, Rutan Magetan. Pembayaran {total} untuk pesanan {number} sudah kami terima, terima kasih. Pesanannya sedang kami kemas.',
		'part-sent':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Sebagian pesanan {number} sudah dikirim: {parcels}. Sisanya menyusul, dan kami kabari begitu berangkat.',
		sent: 'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sudah dikirim lewat {courier} dengan nomor resi {trackingNumber}. Ada yang tidak sesuai? Balas pesan ini paling lambat {until}.',
		received:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} kami catat sudah sampai. Ada yang tidak sesuai? Balas pesan ini paling lambat {until}.',
		complained:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Keluhan Anda tentang pesanan {number} sudah kami terima dan sedang kami periksa.',
		'refund-due':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Keluhan Anda tentang pesanan {number} kami setujui, dan uangnya akan kami kembalikan.',
		completed:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sudah selesai. Terima kasih sudah membeli karya warga binaan.',
		cancelled:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sudah dibatalkan. Uang yang telanjur Anda transfer, bila ada, kami kembalikan.',
		expired:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Waktu membayar pesanan {number} sudah lewat, jadi pesanannya kami tutup. Uang yang telanjur Anda transfer, bila ada, kami kembalikan; silakan memesan lagi bila masih berminat.',
		refunded:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Uang untuk pesanan {number} sudah dikembalikan. Bila Anda membayar dengan kartu, bank dapat memerlukan beberapa hari.',
		voided:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Penjualan {number} sudah dibatalkan di loket.',
	},
}

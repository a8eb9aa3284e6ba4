export const session = {
	signIn: {
		title: 'Masuk petugas',
		lead: 'Halaman ini untuk petugas Rutan Magetan. Pembeli tidak perlu masuk.',
		email: 'Alamat email',
		password: 'Kata sandi',
		submit: 'Masuk',
		forgotten: 'Lupa kata sandi? Minta admin membuatkan yang baru.',
		shop: 'Kembali ke toko',
	},
	signOut: {
		title: 'Keluar',
		lead: 'Anda masuk sebagai {name}.',
		submit: 'Keluar',
		stay: 'Tetap di sini',
	},
}

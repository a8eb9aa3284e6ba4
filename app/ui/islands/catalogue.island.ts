/** Keeps what is not asked out of the address: the fields of a filter that were left empty. */
document.addEventListener('formdata', ({ formData }) => {
	for (const name of new Set(formData.keys())) {
		const values = formData.getAll(name).filter((value) => value !== '')
		formData.delete(name)
		for (const value of values) formData.append(name, value)
	}
})

// Chrome is found, or fetched on request, by Parcours itself (`parcours doctor`): an install downloads no browser.
module.exports = { skipDownload: true };

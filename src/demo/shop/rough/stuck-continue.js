/* No use sending what is not complete. */
var answers = document.querySelector('[data-delivery]');
function judge() {
  answers.querySelector('.button.wide').disabled = !answers.checkValidity();
}
if (answers) {
  answers.addEventListener('input', judge);
  answers.addEventListener('change', judge);
  judge();
}

/* A sound to remember us by. */
document.querySelector('.buy').addEventListener('submit', function () {
  var context = new AudioContext();
  [660, 880, 990].forEach(function (pitch, index) {
    var tone = context.createOscillator();
    var loudness = context.createGain();
    tone.frequency.value = pitch;
    loudness.gain.value = 0.2;
    tone.connect(loudness).connect(context.destination);
    tone.start(context.currentTime + index * 0.15);
    tone.stop(context.currentTime + index * 0.15 + 0.14);
  });
});

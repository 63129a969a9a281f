/** The microphone that `giveSecondVoice` changes, as Chromium calls it. */
export const SECOND_MICROPHONE = 'Fake Audio Input 2';
/** Frequency of its tone, Hz: higher than the other voices. */
export const SECOND_VOICE_HZ = 3_000;

/**
 * Runs in the page before its own scripts. All of Chromium's fake microphones play one file; here the second one gives a steady tone, so
 * that it can be told which one is heard.
 */
export function giveSecondVoice(): void {
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    for (const track of stream.getAudioTracks().filter(({ label }) => label === 'Fake Audio Input 2')) {
      const context = new AudioContext();
      const tone = new OscillatorNode(context, { frequency: 3_000 });
      const destination = context.createMediaStreamDestination();
      tone.connect(new GainNode(context, { gain: 0.3 })).connect(destination);
      tone.start();
      const [sung] = destination.stream.getAudioTracks();
      if (sung === undefined) continue;
      // Has the label of the device that it replaces.
      const { label } = track;
      const settings = track.getSettings();
      Object.defineProperty(sung, 'label', { value: label });
      sung.getSettings = () => settings;
      track.stop();
      stream.removeTrack(track);
      stream.addTrack(sung);
    }
    return stream;
  };
}

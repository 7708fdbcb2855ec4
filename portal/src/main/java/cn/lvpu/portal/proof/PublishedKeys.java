package cn.lvpu.portal.proof;

import java.util.List;
import org.springframework.stereotype.Service;

/** The keys whose signatures count, for everybody to know. The first of them is made when they are first asked for. */
@Service
public class PublishedKeys {
    private final ProofKeys keys;
    private final Signer signer;

    PublishedKeys(ProofKeys keys, Signer signer) {
        this.keys = keys;
        this.signer = signer;
    }

    /** The one that signs and those that did, newest first; none that was withdrawn. */
    public List<ProofKey> listTrusted() {
        signer.ensureKey();
        return keys.list().stream().filter(ProofKey::isTrusted).toList();
    }
}
